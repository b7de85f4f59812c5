/* Tests of render/template: the language, its escaping, its limits and what it says of mistakes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

/* Before cmocka, which defines fail() as a macro. */
#include "base/jobs.h"
#include "template_fixture.h"

#include <cmocka.h>

enum { MOST_FILES = 64 };

struct files {
	struct arena *arena;
	const struct source *sources[MOST_FILES];
	struct text names[MOST_FILES];
	size_t count;
	struct diags diags;
};

static struct files
files_new(void)
{
	struct arena *arena = arena_new();

	return (struct files){ .arena = arena, .diags = { .arena = arena } };
}

static void
add(struct files *files, const char *name, const char *bytes)
{
	struct source *source = arena_alloc(files->arena, sizeof *source);

	source->path = text_format(files->arena, "theme/%s", name);
	source->bytes = text_copy(files->arena, text_of(bytes));
	files->names[files->count] = text_copy(files->arena, text_of(name));
	files->sources[files->count++] = source;
}

static const struct template *
compile(struct files *files)
{
	struct theme *theme =
		theme_of_sources(files->arena, files->sources, files->names, files->count);

	return theme_template(theme, "page.html", &fixture_type, NULL, &files->diags);
}

/* What was said, a line each: "theme/page.html:1:2: sentence / remedy". */
static const char *
said(struct files *files)
{
	struct buffer all = { 0 };
	const char *string;

	diags_sort(&files->diags);
	for (size_t i = 0; i < files->diags.list.count; i++) {
		const struct diag *diag = files->diags.list.at[i];
		struct text sentence = diag_sentence(files->arena, diag),
					remedy = diag_remedy(files->arena, diag);

		buffer_format(&all, "%.*s:%u:%u: %.*s / %.*s\n",
			TEXT_ARGS(diag->where.source ? diag->where.source->path : TEXT("-")), diag->where.line,
			diag->where.column, TEXT_ARGS(sentence), TEXT_ARGS(remedy));
	}
	string = text_string(files->arena, buffer_text(&all));
	buffer_free(&all);
	return string;
}

static struct text
run(struct files *files)
{
	const struct template *template = compile(files);
	struct buffer page = { 0 };
	struct text made;

	if (!template)
		fail_msg("does not compile: %s", said(files));
	assert_true(template_run(template, NULL, &fixture_page, &page));
	made = text_copy(files->arena, buffer_text(&page));
	buffer_free(&page);
	return made;
}

static void
gives(const char *template, const char *expected)
{
	struct files files = files_new();

	add(&files, "page.html", template);
	assert_string_equal(text_trim(run(&files)).at, text_format(files.arena, "%s\n", expected).at);
	arena_free(files.arena);
}

/* The page does not compile, and everything that is said of it contains these words. */
static void
complains(const char *template, const char *words)
{
	struct files files = files_new();

	add(&files, "page.html", template);
	assert_null(compile(&files));
	if (!strstr(said(&files), words))
		fail_msg("expected “%s” in: %s", words, said(&files));
	arena_free(files.arena);
}

static void
words_are_escaped(void **state)
{
	(void)state;
	gives("<p fp:text=\"entry.summary\">demo</p>", "<p>A calm place to go &amp; talk.</p>");
	gives("<p fp:text=\"hostile.name\"/>", "<p>&lt;script&gt;alert(\"1\")&lt;/script&gt;</p>");
	gives("<p fp:text=\"Last checked {entry.checked-on} &amp; {{so} on\">demo</p>",
		"<p>Last checked 14 October 2026 &amp; {so} on</p>");
	gives("<p>{entry.name} &lt;b></p>", "<p>{entry.name} &lt;b&gt;</p>");
	gives("<p fp:text=\"{entry.is-open}, {hostile.is-open}\"/>", "<p>yes, no</p>");
	gives("<p fp:text=\"hostile.organisation.name\">demo</p>", "<p></p>");
	gives("<div fp:html=\"entry.body\">demo</div>", "<div><p>Just <em>come in</em>.</p></div>");
}

static void
attributes_are_escaped(void **state)
{
	(void)state;
	gives("<p class=\"demo\" fp:class=\"card {hostile.kind}\">x</p>",
		"<p class=\"card x&quot; onclick=&quot;alert(1)\">x</p>");
	gives(
		"<p fp:title=\"hostile.summary\" fp:lang=\"page.language\">x</p>", "<p lang=\"en\">x</p>");
	gives(
		"<input fp:checked=\"entry.is-open\" fp:disabled=\"hostile.is-open\"/>", "<input checked>");
	gives("<p fp:aria-expanded=\"entry.is-open\" fp:aria-hidden=\"hostile.is-open\"/>",
		"<p aria-expanded=\"true\" aria-hidden=\"false\"></p>");
	gives("<input value='a \"b\" &amp; c' disabled=\"disabled\"/>",
		"<input value=\"a &quot;b&quot; &amp; c\" disabled>");
}

static void
addresses_are_checked(void **state)
{
	(void)state;
	gives("<a href=\"x.html\" fp:href=\"{entry.link}\">x</a>",
		"<a href=\"../entries/the-lantern.html\">x</a>");
	gives("<a fp:href=\"hostile.link\">x</a>", "<a href=\"#\">x</a>");
	gives("<a fp:href=\"hostile.phone-link\">x</a>", "<a href=\"#\">x</a>");
	gives("<a fp:href=\"hostile.organisation.link\">x</a>", "<a>x</a>");
	gives("<link rel=\"stylesheet\" href=\"assets/style.css\" "
		  "fp:href=\"{page.to-root}assets/style.css\"/>",
		"<link rel=\"stylesheet\" href=\"../assets/style.css\">");
	gives("<a fp:href=\"tel:{entry.phone}\">x</a>", "<a href=\"tel:+4401314960101\">x</a>");
	gives("<a fp:href=\"mailto:?subject={entry.name}&amp;body={entry.link}\">x</a>",
		"<a href=\"mailto:?subject=The%20Lantern&amp;body=..%2Fentries%2Fthe-lantern.html\">x</a>");
	gives("<img alt=\"\" fp:src=\"entry.phone-link\"/>", "<img alt=\"\" src=\"#\">");
	gives("<a fp:href=\"kinds/{hostile.kind}.html\">x</a>",
		"<a href=\"kinds/x%22%20onclick%3D%22alert%281%29.html\">x</a>");
	gives("<html><meta http-equiv=\"refresh\" fp:content=\"0; url={entry.link}\"/></html>",
		"<!DOCTYPE html>\n<html><meta http-equiv=\"refresh\" content=\"0; "
		"url=../entries/the-lantern.html\"></html>");
	complains("<a fp:href=\"entry.name\">x</a>", "words could be any address");
	complains("<a fp:href=\"https://example.org{entry.name}/\">x</a>", "change which computer");
	complains("<a fp:href=\"javascript:{entry.name}\">x</a>", "not an address");
	complains("<a href=\" java&#9;script:alert(1)\">x</a>", "not an address");
	complains("<a href=\"data:text/html,x\">x</a>", "not an address");
	complains("<img src=\"https://elsewhere.example/x.png\"/>", "another computer");
	complains("<img srcset=\"a.png 1x, //elsewhere.example/x.png 2x\"/>", "another computer");
	complains(
		"<link rel=\"stylesheet\" href=\"https://elsewhere.example/x.css\"/>", "another computer");
	gives("<link rel=\"canonical\" href=\"https://here.example/x\"/>",
		"<link rel=\"canonical\" href=\"https://here.example/x\">");
	complains(
		"<p style=\"background: URL( 'http://elsewhere.example/')\">x</p>", "another computer");
	complains("<style>@import 'x.css';</style>", "styles stand in one file");
	complains("<style>body { background: \\75rl(//elsewhere.example/) }</style>", "nobody can see");
	complains("<style>@\\69mport '//elsewhere.example/';</style>", "nobody can see");
	complains("<style>body { background: u\\rl(//elsewhere.example/) }</style>", "nobody can see");
	complains("<p style=\"background: \\000055 rl(//elsewhere.example/)\">x</p>", "nobody can see");
	gives("<style>.\\31 st::before { content: \"\\201c\\a\" }</style>",
		"<style>.\\31 st::before { content: \"\\201c\\a\" }</style>");
	complains("<html><meta http-equiv=\"refresh\" content=\"0; url=https://elsewhere.example/\"/></html>",
		"another computer");
	complains("<html><meta http-equiv=\"refresh\" fp:content=\"0; url=https://elsewhere.example/{entry.name}\"/></html>",
		"another computer");
	complains("<form action=\"https://elsewhere.example/\"><p>x</p></form>", "another computer");
	complains("<form><button formaction=\"//elsewhere.example/\">x</button></form>", "another computer");
	gives("<form action=\"find.html\"><p>x</p></form>", "<form action=\"find.html\"><p>x</p></form>");
}

static void
data_cannot_end_its_script(void **state)
{
	(void)state;
	gives("<script type=\"application/ld+json\" fp:json=\"entry.data\">{}</script>",
		"<script type=\"application/ld+json\">{\"name\":\"The "
		"\\u003c/script\\u003e\\u003cb\\u003eLantern\"}</script>");
	gives("<script type=\"application/ld+json\" fp:json=\"hostile.data\"/>",
		"<script type=\"application/ld+json\">\"\\u2028\\u003c!--\\u0026\"</script>");
	gives("<script type=\"application/ld+json\" fp:json=\"hostile.kind\"/>",
		"<script type=\"application/ld+json\">\"x\\\" onclick=\\\"alert(1)\"</script>");
	complains("<p fp:json=\"entry.data\">x</p>", "data for programs is not for readers");
}

static void
only_scripts_of_the_program_run(void **state)
{
	static const char *const refused[] = {
		"<script fp:src=\"page.script\"/>",
		"<script defer=\"later\" fp:src=\"page.script\"/>",
		"<script fp:defer=\"entry.is-open\" fp:src=\"page.script\"/>",
		"<script defer=\"\" src=\"x.js\" fp:src=\"page.script\"/>",
		"<script defer=\"\" src=\"x.js\"/>",
		"<script defer=\"\" type=\"module\" fp:src=\"page.script\"/>",
		"<script defer=\"\" id=\"x\" fp:src=\"page.script\"/>",
		"<script defer=\"\" onload=\"x\" fp:src=\"page.script\"/>",
		"<script defer=\"\" fp:src=\"page.script\">alert(1)</script>",
		"<script defer=\"\" fp:src=\"page.script\"> </script>",
		"<script defer=\"\" fp:src=\"page.script\" fp:text=\"entry.name\"/>",
		"<script defer=\"\" fp:src=\"page.script\" fp:json=\"entry.data\"/>",
		"<script defer=\"\" fp:src=\"page.script\" type=\"application/ld+json\" fp:json=\"entry.data\"/>",
		"<script defer=\"\" fp:src=\"page.script\" fp:each=\"e in entries\"/>",
		"<script defer=\"\" fp:src=\"../{page.script}\"/>",
		"<script defer=\"\" fp:src=\"{page.script}?{entry.name}\"/>",
		"<script defer=\"\" fp:src=\"entry.link\"/>",
		"<script defer=\"\" fp:src=\"entry.name\"/>",
		"<script defer=\"\" fp:src=\"https://elsewhere.example/x.js\"/>",
		"<script defer=\"\" fp:src=\"page.scripts\"/>",
		"<SCRIPT defer=\"\" fp:src=\"entry.link\"/>",
		"<a fp:href=\"page.script\">x</a>",
		"<img fp:src=\"page.script\"/>",
		"<link rel=\"stylesheet\" fp:href=\"page.script\"/>",
		"<p fp:text=\"page.script\"/>",
		"<p fp:title=\"page.script\">x</p>",
	};

	(void)state;
	gives("<script defer=\"defer\" fp:src=\"page.script\"></script>",
		"<script defer src=\"../assets/reader.js\"></script>");
	gives("<script defer=\"\" fp:if=\"entry.is-open\" fp:src=\"{page.script}\"/>",
		"<script defer src=\"../assets/reader.js\"></script>");
	gives("<p><script defer=\"\" fp:if=\"hostile.is-open\" fp:src=\"page.script\"/></p>", "<p></p>");
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		complains(refused[i], "theme/page.html:1:");
	complains("<script fp:src=\"page.script\"/>", "would wait for it");
	complains("<script defer=\"\" fp:src=\"entry.link\"/>", "is an address, and fp:src of a script");
	complains("<p fp:text=\"page.script\"/>", "Write <script defer=");
}

static void
conditions_choose(void **state)
{
	(void)state;
	gives("<div><b fp:if=\"entry.phone\">1</b><b fp:if=\"hostile.phone\">2</b><b "
		  "fp:unless=\"hostile.phone\">3</b></div>",
		"<div><b>1</b><b>3</b></div>");
	gives("<div><b fp:if=\"entry.kind is 'safe space'\">1</b><b fp:if=\"not entry.kind is "
		  "helpline\">2</b></div>",
		"<div><b>1</b><b>2</b></div>");
	gives("<div><b fp:if=\"entry.is-open and hostile.is-open\">1</b><b fp:if=\"hostile.is-open or "
		  "entry.is-open\">2</b>"
		  "<b fp:unless=\"entry.is-open and hostile.is-open\">3</b><b fp:unless=\"entry.is-open or "
		  "hostile.is-open\">4</b></div>",
		"<div><b>2</b><b>3</b></div>");
	gives("<div><b fp:if=\"entry.organisation\">1</b><b fp:if=\"hostile.organisation\">2</b><b "
		  "fp:if=\"hostile.topics\">3</b>"
		  "<b fp:if=\"entry.topics\" fp:unless=\"hostile.topics\">4</b></div>",
		"<div><b>1</b><b>4</b></div>");
	complains("<p fp:if=\"entry.phone or entry.kind and entry.name\">x</p>", "mixed");
	complains("<p fp:if=\"entry.kind is not x\">x</p>", "“is not” is not known");
	complains("<p fp:if=\"\">x</p>", "it is empty");
}

static void
loops_repeat(void **state)
{
	(void)state;
	gives("<ul><li fp:each=\"topic in entry.topics\"><a fp:href=\"topic.link\" "
		  "fp:text=\"topic.name\">x</a></li></ul>",
		"<ul><li><a href=\"../topics/loneliness.html\">Loneliness</a></li>"
		"<li><a href=\"../topics/anxiety.html\">Anxiety &amp; worry</a></li></ul>");
	gives("<p><fp:block fp:each=\"t in entry.topics\"><fp:block fp:text=\"{t-number}. {t.name}\"/>"
		  "<fp:block fp:unless=\"t-last\">, </fp:block></fp:block></p>",
		"<p>1. Loneliness, 2. Anxiety &amp; worry</p>");
	gives("<p><b fp:each=\"e in entries\" fp:if=\"e.is-open\" fp:text=\"e.name\"/></p>",
		"<p><b>The Lantern</b></p>");
	gives("<p><i fp:each=\"e in entries\"><b fp:each=\"t in e.topics\" "
		  "fp:text=\"{e-number}{t-number}\"/></i></p>",
		"<p><i><b>11</b><b>12</b></i><i></i></p>");
	gives("<p><b fp:each=\"t in hostile.topics\">x</b></p>", "<p></p>");
	complains("<p fp:each=\"entry in entry.name\">x</p>", "fp:each does not take that");
	complains("<p fp:each=\"entry of entries\">x</p>", "a loop names each thing");
}

static void
includes_take_parameters(void **state)
{
	struct files files = files_new();

	(void)state;
	add(&files, "page.html",
		"<ul><li fp:each=\"e in entries\"><b fp:include=\"parts/card.html\" "
		"fp:with=\"entry: e; level: 'h3'\">demo</b></li><b fp:include=\"parts/card.html\" "
		"fp:with=\"entry: entry\"/></ul>");
	add(&files, "parts/card.html",
		"<fp:block fp:takes=\"entry; level?\"><h2 fp:element=\"level\" fp:text=\"entry.kind\"/>"
		"<i fp:if=\"level is h3\" fp:text=\"page.language\"/></fp:block>");
	assert_string_equal(run(&files).at,
		"<ul><li><h3>safe space</h3><i>en</i></li>"
		"<li><h3>x\" onclick=\"alert(1)</h3><i>en</i></li><h2>safe space</h2></ul>\n");
	arena_free(files.arena);
}

static void
includes_complain(void **state)
{
	struct files files = files_new();

	(void)state;
	add(&files, "page.html",
		"<div><b fp:include=\"parts/crad.html\"/>\n<b fp:include=\"../secret.html\"/>\n"
		"<b fp:include=\"parts/card.html\" fp:with=\"entri: entry\"/>\n<b "
		"fp:include=\"parts/self.html\"/></div>");
	add(&files, "parts/card.html", "<b fp:takes=\"entry\"/>");
	add(&files, "parts/self.html",
		"<div><b fp:include=\"parts/self.html\"/><b fp:include=\"parts/self.html\"/></div>");
	assert_null(compile(&files));
	assert_string_equal(said(&files),
		"theme/page.html:1:21: The theme has no file “parts/crad.html”. / Did you mean "
		"“parts/card.html”? File names count "
		"from the theme's own folder, as in “parts/card.html”, wherever they are written.\n"
		"theme/page.html:2:16: “../secret.html” does not name a file inside the theme: a part of "
		"it is empty or begins with "
		"“.”. / Write the file's name from the theme's own folder, as in “parts/card.html”.\n"
		"theme/page.html:3:16: “parts/card.html” needs “entry”, which is not given here. / Write "
		"fp:with=\"entry: ...\" "
		"beside fp:include, or mark it as not always needed by a “?” in the file's own fp:takes.\n"
		"theme/page.html:3:42: There is no parameter called “entri” in “parts/card.html”. / Did "
		"you mean “entry”? The names a "
		"theme can use are listed in docs/themes.md.\n"
		"theme/parts/self.html:1:21: Files of the theme stand inside each other more than 16 deep. "
		"/ Look for a file that "
		"includes itself, or use fewer levels.\n");
	arena_free(files.arena);
}

static void
layouts_have_slots(void **state)
{
	struct files files = files_new();

	(void)state;
	add(&files, "page.html",
		"<!DOCTYPE html>\n<html fp:layout=\"wide.html\"><head><title fp:fill=\"title\" "
		"fp:text=\"{entry.name}: page\">Demo</title></head><body class=\"lost\">lost<main "
		"fp:fill=\"main\" class=\"entry\">"
		"<p>Here</p></main></body></html>");
	add(&files, "wide.html",
		"<html fp:layout=\"layout.html\"><div fp:fill=\"main\"><main "
		"fp:slot=\"main\"/></div></html>");
	add(&files, "layout.html",
		"<!DOCTYPE html>\n<html fp:lang=\"page.language\"><head><title "
		"fp:slot=\"title\">Title</title>"
		"</head><body><div fp:slot=\"main\" class=\"layout\" id=\"top\">x</div><p "
		"fp:slot=\"foot\">Foot</p></body></html>");
	assert_null(compile(&files));
	assert_non_null(strstr(said(&files), "There is no slot called “title” in “wide.html”"));
	files.diags.list.count = 0;
	add(&files, "wide2.html", "");
	files.count--;
	files.sources[1] = files.sources[2];
	assert_string_equal(run(&files).at,
		"<!DOCTYPE html>\n<html lang=\"en\"><head><title>The Lantern: page</title></head><body>"
		"<div class=\"entry\" id=\"top\"><p>Here</p></div><p>Foot</p></body></html>\n");
	arena_free(files.arena);
}

static void
layouts_have_layouts(void **state)
{
	struct files files = files_new();

	(void)state;
	add(&files, "page.html", "<html fp:layout=\"wide.html\"><i fp:fill=\"main\">Here</i></html>");
	add(&files, "wide.html",
		"<html fp:layout=\"layout.html\"><b fp:fill=\"main\"><main fp:slot=\"main\"/></b></html>");
	add(&files, "layout.html", "<div><p fp:slot=\"main\">x</p></div>");
	assert_string_equal(run(&files).at, "<div><p><main>Here</main></p></div>\n");
	arena_free(files.arena);
}

static void
html_comes_out_as_html(void **state)
{
	(void)state;
	gives("<!doctype html>\n<html xmlns:fp=\"https://x.example\">\n\n  <!-- gone -->\n  "
		  "<body>\n\t<br/><p/>a  b&nbsp;c &rarr; "
		  "&copy;\n\n<pre>  x\n\n y</pre>\n</body></html>",
		"<!DOCTYPE html>\n<html>\n<body>\n<br><p></p>a  b\xc2\xa0"
		"c \xe2\x86\x92 \xc2\xa9\n<pre>  x\n\n y</pre>\n</body></html>");
	gives("\xef\xbb\xbf<style>a > b { content: \"&amp;\" }</style>",
		"<style>a > b { content: \"&\" }</style>");
}

static void
mistakes_have_places(void **state)
{
	(void)state;
	complains("<div>\n\t<p class=\"&nbsp;x\"\n  fp:text=\"Of {entry.summery}\">x</p></div>",
		"theme/page.html:3:22: There is no field called “summery” in “entry”. / Did you mean "
		"“summary”?");
	complains("<p fp:text=\"entri.name\">x</p>",
		"theme/page.html:1:13: There is no thing called “entri” that can be used here. "
		"/ Did you mean “entry”?");
	complains("<p>&eacute;<b fp:text=\"{entry.name} entry.name {entries}\"/></p>",
		"1:49: “entries” is a list, and a place for words does not take that. / Write fp:each");
	complains("<p fp:text=\"entry.body\">x</p>", "Write fp:html=\"entry.body\"");
	complains("<p fp:txt=\"entry.name\">x</p>",
		"1:4: There is no attribute called “fp:txt” in HTML or in a theme. / Did you mean "
		"“fp:text”?");
	complains("<fp:blok>x</fp:blok>", "The only one of its own is “fp:block”");
	complains("<p>a<br>b</p>",
		"1:6: This file of the theme cannot be read: <br> has no end tag. / Write <br/>.");
	complains("<div><p>a</div>",
		"1:7: This file of the theme cannot be read: <p> has no end tag. / Write </p> where it "
		"ends, "
		"before </div>.");
	complains("<p>Q & A &foo; &nbps;</p>",
		"1:6: This file of the theme cannot be read: a bare “&” stands here.");
	complains("<p>&nbps;</p>",
		"there is no character called “&nbps;”. / Write “&nbsp;”, if that is meant.");
	complains("<p hidden>x</p>", "an attribute has no value");
	complains("<p class=x>x</p>", "not in quotes");
	complains("<p>x</p><p>y</p>", "outermost element");
	complains("", "there is no element in it");
	complains("<p fp:text=\"{entry.name\">x</p>", "is never closed");
}

static void
what_harms_is_refused(void **state)
{
	static const char *const templates[] = { "<p onclick=\"x\">x</p>",
		"<p fp:onclick=\"entry.name\">x</p>", "<p ONCLICK=\"x\">x</p>", "<script>x</script>",
		"<SCRIPT src=\"x.js\"></SCRIPT>", "<script type=\"module\" fp:json=\"entry.data\"/>",
		"<script type=\"application/ld+json\">{}</script>", "<iframe src=\"x\"/>",
		"<object data=\"x\"/>", "<embed src=\"x\"/>", "<base href=\"x\"/>",
		"<p fp:style=\"color: {entry.name}\">x</p>", "<a ping=\"x\">x</a>", "<svg><animate/></svg>",
		"<style fp:text=\"entry.name\"/>", "<style>a &lt;/style> b</style>",
		"<meta http-equiv=\"refresh\" fp:content=\"entry.name\"/>",
		"<meta fp:http-equiv=\"entry.name\"/>",
		"<link fp:rel=\"entry.name\" fp:href=\"entry.link\"/>", "<?php x ?><p/>",
		"<!DOCTYPE html [<!ENTITY a \"x\">]><p>&a;</p>",
		"<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><p/>", "<p><![CDATA[x]]></p>", "<frameset/>",
		"<br fp:text=\"entry.name\"/>",
		"<script type=\"application/ld+json\" fp:type=\"entry.name\" fp:json=\"entry.data\"/>",
		"<p fp:fill=\"x\">x</p>", "<p fp:slot=\"x\">x</p>" };

	(void)state;
	for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
		complains(templates[i], "theme/page.html:1:");
}

static void
a_page_without_end_is_stopped(void **state)
{
	struct files files = files_new();
	const struct template *template;
	struct buffer page = { 0 };
	struct text open = TEXT("<p fp:each=\"e in entries\">");
	struct buffer nest = { 0 };

	(void)state;
	for (int i = 0; i < 15; i++)
		buffer_add(&nest, open);
	buffer_format(&nest, "%02000d", 0);
	for (int i = 0; i < 15; i++)
		buffer_add_string(&nest, "</p>");
	add(&files, "page.html", buffer_text(&nest).at);
	template = compile(&files);
	assert_non_null(template);
	assert_false(template_run(template, NULL, &fixture_page, &page));
	assert_int_equal(page.size, 0);
	template_endless(template, &files.diags);
	assert_non_null(strstr(said(&files), "a page without end"));
	buffer_free(&page);
	buffer_free(&nest);
	arena_free(files.arena);
}

static void
a_program_without_end_is_refused(void **state)
{
	struct files files = files_new();
	struct buffer many = { 0 };

	(void)state;
	for (int level = 0; level < 12; level++) {
		buffer_clear(&many);
		buffer_add_string(&many, "<div>");
		for (int i = 0; i < 10; i++)
			buffer_format(&many, "<b fp:include=\"%d.html\"/>", level + 1);
		buffer_add_string(&many, "</div>");
		add(&files, level == 0 ? "page.html" : text_format(files.arena, "%d.html", level).at,
			buffer_text(&many).at);
	}
	add(&files, "12.html", "<p/>");
	assert_null(compile(&files));
	assert_non_null(strstr(said(&files), "is too big for a theme"));
	buffer_free(&many);
	arena_free(files.arena);
}

static void
fills_and_includes_lose_nothing(void **state)
{
	struct files files = files_new();

	(void)state;
	add(&files, "page.html",
		"<html fp:layout=\"layout.html\"><main fp:fill=\"main\" fp:if=\"entry\" "
		"fp:class=\"entry.kind\">"
		"<p fp:include=\"part.html\" fp:class=\"entry.kind\"/></main></html>");
	add(&files, "layout.html", "<div><fp:block fp:slot=\"main\"/></div>");
	add(&files, "part.html", "<p/>");
	assert_null(compile(&files));
	assert_non_null(strstr(
		said(&files), "“fp:if” cannot stand here: this element only says what goes into a slot"));
	assert_non_null(
		strstr(said(&files), "“fp:class” cannot stand here: the slot is an <fp:block>"));
	assert_non_null(
		strstr(said(&files), "“fp:class” cannot stand here: fp:include puts the other file"));
	arena_free(files.arena);
}

static void
what_is_left_out_takes_its_line_with_it(void **state)
{
	(void)state;
	gives("<div>\n<p fp:if=\"hostile.phone\">a</p>\n<p fp:unless=\"hostile.phone\">b</p>\n</div>",
		"<div>\n<p>b</p>\n</div>");
	gives("<p>a\n<b fp:if=\"hostile.phone\">b</b>c</p>", "<p>a\nc</p>");
}

enum { THREADS = 4, PAGES = 200 };

struct threads {
	const struct template *template;
	struct buffer pages[PAGES];
};

static void
make_page(void *context, size_t index, unsigned worker)
{
	struct threads *threads = context;

	(void)worker;
	template_run(threads->template, NULL, &fixture_page, &threads->pages[index]);
}

static void
a_template_serves_several_threads(void **state)
{
	struct files files = files_new();
	struct threads threads = { 0 };

	(void)state;
	add(&files, "page.html",
		"<ul><li fp:each=\"e in entries\"><a fp:href=\"{page.to-root}{e.kind}\" "
		"fp:text=\"{e-number} {e.name}\"/>"
		"<b fp:each=\"t in e.topics\" fp:text=\"t.name\"/></li></ul>");
	threads.template = compile(&files);
	assert_non_null(threads.template);
	jobs_run(THREADS, PAGES, make_page, &threads);
	for (size_t i = 0; i < PAGES; i++) {
		assert_true(text_equal(buffer_text(&threads.pages[0]), buffer_text(&threads.pages[i])));
		if (i > 0)
			buffer_free(&threads.pages[i]);
	}
	buffer_free(&threads.pages[0]);
	arena_free(files.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_escaped),
		cmocka_unit_test(attributes_are_escaped),
		cmocka_unit_test(addresses_are_checked),
		cmocka_unit_test(data_cannot_end_its_script),
		cmocka_unit_test(only_scripts_of_the_program_run),
		cmocka_unit_test(conditions_choose),
		cmocka_unit_test(loops_repeat),
		cmocka_unit_test(includes_take_parameters),
		cmocka_unit_test(includes_complain),
		cmocka_unit_test(layouts_have_slots),
		cmocka_unit_test(layouts_have_layouts),
		cmocka_unit_test(html_comes_out_as_html),
		cmocka_unit_test(mistakes_have_places),
		cmocka_unit_test(what_harms_is_refused),
		cmocka_unit_test(fills_and_includes_lose_nothing),
		cmocka_unit_test(what_is_left_out_takes_its_line_with_it),
		cmocka_unit_test(a_template_serves_several_threads),
		cmocka_unit_test(a_page_without_end_is_stopped),
		cmocka_unit_test(a_program_without_end_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
