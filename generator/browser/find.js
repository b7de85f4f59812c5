/* The search: on the page for it, and on the home page once somebody goes to its search box. */
