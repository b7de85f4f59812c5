/* The service worker: what makes the site work without a network. */
