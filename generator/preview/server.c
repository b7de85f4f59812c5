/*
 * libmicrohttpd's side of it. A page asks “what is new since number N?” and is answered when there is something, or
 * after half a minute; that is all live reloading needs. See server.h.
 */
#include "preview/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "preview/page.h"

enum { WAIT_SECONDS = 25, PAGE_MOST = 64 * 1024 * 1024, THREADS_MOST = 64 };

struct preview {
	struct MHD_Daemon *daemon;
	const char *folder;
	bool local; /* only this computer may ask, by its own name */
	unsigned port;
	pthread_mutex_t lock; /* of what follows */
	pthread_cond_t changed;
	struct buffer state;
	unsigned long told, pages; /* how often something was told, and how often there were new pages */
	bool closing;
};

static const struct { const char *ending, *type; } types[] = {
	{ ".html", "text/html; charset=utf-8" }, { ".js", "text/javascript; charset=utf-8" },
	{ ".css", "text/css; charset=utf-8" }, { ".json", "application/json" }, { ".svg", "image/svg+xml" },
	{ ".png", "image/png" }, { ".xml", "application/xml" }, { ".txt", "text/plain; charset=utf-8" },
	{ ".webmanifest", "application/manifest+json" }, { ".ics", "text/calendar; charset=utf-8" },
	{ ".csv", "text/csv; charset=utf-8" }, { ".pdf", "application/pdf" }, { ".woff2", "font/woff2" },
	{ ".ico", "image/x-icon" }, { ".jpg", "image/jpeg" }, { ".webp", "image/webp" },
};

static const char *
type_of(const char *path)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (text_ends(text_of(path), types[i].ending))
			return types[i].type;
	return "application/octet-stream";
}

/* Bytes that are the response's from now on. */
static enum MHD_Result
answer(struct MHD_Connection *connection, unsigned status, const char *type, char *bytes, size_t size)
{
	struct MHD_Response *response = MHD_create_response_from_buffer(size, bytes, MHD_RESPMEM_MUST_FREE);
	enum MHD_Result result;

	if (!response) {
		free(bytes);
		return MHD_NO;
	}
	MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type);
	MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
	MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
	result = MHD_queue_response(connection, status, response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result
answer_text(struct MHD_Connection *connection, unsigned status, const char *type, struct text bytes)
{
	char *copy = malloc(bytes.size + 1);

	if (!copy)
		fail_out_of_memory();
	if (bytes.size > 0)
		memcpy(copy, bytes.at, bytes.size);
	return answer(connection, status, type, copy, bytes.size);
}

/* Is it a path below the folder, without a way out of it and without files that are nobody's business? */
static bool
is_safe(const char *path)
{
	struct text rest = text_of(path), part;

	if (path[0] != '/' || strchr(path, '\\'))
		return false;
	rest = text_slice(rest, 1, rest.size);
	while (text_next(&rest, '/', &part))
		if (text_starts(part, ".") || (part.size == 0 && rest.size > 0))
			return false;
	return true;
}

/* The bytes of a file below the folder; NULL when there is none. */
static char *
read_file(const char *folder, const char *path, size_t *size)
{
	char whole[4096], *bytes = NULL;
	struct stat status;
	int file;

	if (snprintf(whole, sizeof whole, "%s%s", folder, path) >= (int)sizeof whole
		|| (file = open(whole, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) < 0)
		return NULL;
	if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= PAGE_MOST
		&& (bytes = malloc((size_t)status.st_size + 1))) {
		ssize_t got = read(file, bytes, (size_t)status.st_size);

		*size = got > 0 ? (size_t)got : 0;
	}
	close(file);
	return bytes;
}

/* A page with the preview's own script before its end. */
static enum MHD_Result
answer_page(struct MHD_Connection *connection, unsigned status, struct text page)
{
	static const char script[] = "<script defer src=\"/fingerpost-preview/preview.js\"></script>";
	ptrdiff_t end = text_find(page, "</body>");
	struct buffer buffer = { 0 };
	enum MHD_Result result;

	buffer_add(&buffer, text_slice(page, 0, end < 0 ? page.size : (size_t)end));
	buffer_add_string(&buffer, script);
	buffer_add(&buffer, text_slice(page, end < 0 ? page.size : (size_t)end, page.size));
	result = answer_text(connection, status, "text/html; charset=utf-8", buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

static enum MHD_Result
answer_file(const struct preview *preview, struct MHD_Connection *connection, const char *path)
{
	char whole[2048];
	size_t size = 0;
	unsigned status = MHD_HTTP_OK;
	const char *type;
	char *bytes = NULL;
	enum MHD_Result result;

	snprintf(whole, sizeof whole, "%s%s", path, path[strlen(path) - 1] == '/' ? "index.html" : "");
	/* a worker would keep pages, and show old ones */
	if (strlen(path) < sizeof whole - 16 && is_safe(path) && strcmp(path, "/worker.js") != 0)
		bytes = read_file(preview->folder, whole, &size);
	type = type_of(whole);
	if (!bytes) {
		status = MHD_HTTP_NOT_FOUND;
		type = "text/html; charset=utf-8";
		bytes = read_file(preview->folder, "/404.html", &size);
	}
	if (!bytes)
		return answer_page(connection, status, preview_page_waiting);
	if (!text_starts(text_of(type), "text/html"))
		return answer(connection, status, type, bytes, size);
	result = answer_page(connection, status, (struct text){ bytes, size });
	free(bytes);
	return result;
}

/* Waits until there is more than the page has seen, and tells it all. */
static enum MHD_Result
answer_state(struct preview *preview, struct MHD_Connection *connection)
{
	const char *since = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "since");
	long seen = -1;
	struct buffer buffer = { 0 };
	struct timespec until;
	enum MHD_Result result;

	if (since)
		text_number(text_of(since), &seen);
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += WAIT_SECONDS;
	pthread_mutex_lock(&preview->lock);
	while (!preview->closing && (long)preview->told == seen
		&& pthread_cond_timedwait(&preview->changed, &preview->lock, &until) != ETIMEDOUT)
		;
	buffer_format(&buffer, "{\"told\":%lu,\"pages\":%lu,\"state\":", preview->told, preview->pages);
	buffer_add(&buffer, preview->state.size > 0 ? buffer_text(&preview->state) : TEXT("null"));
	buffer_add_char(&buffer, '}');
	pthread_mutex_unlock(&preview->lock);
	result = answer_text(connection, MHD_HTTP_OK, "application/json", buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

/* A page of another site could have its own name lead here (DNS rebinding): only our own names are answered. */
static bool
is_asked_by_name(struct MHD_Connection *connection)
{
	static const char *const names[] = { "127.0.0.1", "localhost", "[::1]" };
	const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_HOST);

	for (size_t i = 0; host && i < sizeof names / sizeof *names; i++) {
		size_t size = strlen(names[i]);

		if (strncmp(host, names[i], size) == 0 && (host[size] == '\0' || host[size] == ':'))
			return true;
	}
	return false;
}

static enum MHD_Result
respond(void *context, struct MHD_Connection *connection, const char *path, const char *method, const char *version,
	const char *body, size_t *body_size, void **request)
{
	struct preview *preview = context;

	(void)version;
	(void)body;
	(void)body_size;
	(void)request;
	if (preview->local && !is_asked_by_name(connection))
		return answer_text(connection, MHD_HTTP_FORBIDDEN, "text/plain; charset=utf-8",
			TEXT("This preview is for the computer it runs on.\n"));
	if (strcmp(method, MHD_HTTP_METHOD_GET) != 0 && strcmp(method, MHD_HTTP_METHOD_HEAD) != 0)
		return answer_text(connection, MHD_HTTP_METHOD_NOT_ALLOWED, "text/plain; charset=utf-8",
			TEXT("This preview can only be looked at.\n"));
	if (strcmp(path, "/fingerpost-preview/state") == 0)
		return answer_state(preview, connection);
	if (strcmp(path, "/fingerpost-preview/preview.js") == 0)
		return answer_text(connection, MHD_HTTP_OK, type_of(path), preview_page_script);
	if (strcmp(path, "/fingerpost-preview/preview.css") == 0)
		return answer_text(connection, MHD_HTTP_OK, type_of(path), preview_page_style);
	return answer_file(preview, connection, path);
}

static bool
listen_on(struct preview *preview, const struct preview_request *request, unsigned port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };

	if (inet_pton(AF_INET, request->address, &address.sin_addr) != 1)
		return false;
	preview->port = port;
	preview->local = (ntohl(address.sin_addr.s_addr) >> 24) == 127;
	preview->daemon = MHD_start_daemon(MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD, 0, NULL, NULL,
		respond, preview, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address, MHD_OPTION_CONNECTION_LIMIT, THREADS_MOST,
		MHD_OPTION_CONNECTION_TIMEOUT, 60u, MHD_OPTION_END);
	return preview->daemon != NULL;
}

struct preview *
preview_open(const struct preview_request *request, struct failure *failure)
{
	struct preview *preview = calloc(1, sizeof *preview);
	bool listens = false;

	if (!preview)
		fail_out_of_memory();
	preview->folder = request->folder;
	pthread_mutex_init(&preview->lock, NULL);
	pthread_cond_init(&preview->changed, NULL);
	for (unsigned port = request->port; port <= request->last_port && !listens; port++)
		listens = listen_on(preview, request, port);
	if (listens)
		return preview;
	preview_close(preview);
	fail(failure, "nothing can be served at %s, port %u: is it this machine's address, and is the port free? Name another "
		"with --port", request->address, request->port);
	return NULL;
}

unsigned
preview_port(const struct preview *preview)
{
	return preview->port;
}

void
preview_tell(struct preview *preview, struct text state, bool new_pages)
{
	pthread_mutex_lock(&preview->lock);
	buffer_clear(&preview->state);
	buffer_add(&preview->state, state);
	preview->told++;
	preview->pages += new_pages;
	pthread_cond_broadcast(&preview->changed);
	pthread_mutex_unlock(&preview->lock);
}

void
preview_close(struct preview *preview)
{
	if (!preview)
		return;
	pthread_mutex_lock(&preview->lock);
	preview->closing = true;
	pthread_cond_broadcast(&preview->changed);
	pthread_mutex_unlock(&preview->lock);
	if (preview->daemon)
		MHD_stop_daemon(preview->daemon);
	pthread_cond_destroy(&preview->changed);
	pthread_mutex_destroy(&preview->lock);
	buffer_free(&preview->state);
	free(preview);
}
