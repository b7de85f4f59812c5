/*
 * The languages most spoken in the United Kingdom (censuses of 2021 and 2022), its own ones, its sign
 * languages, and those of people who lately found refuge here. Codes: ISO 639 (Ulster Scots: BCP 47); own
 * names: Unicode CLDR, which knows what languages call each other too, but for those that are a PHRASE().
 */
#include "model/language.h"

#include "model/wording.h"

static const struct language rows[] = {
	{ "ak", "Akan", "Akan", false },
	{ "sq", "Albanian", "Shqip", false },
	{ "am", "Amharic", "አማርኛ", false },
	{ "ar", "Arabic", "العربية", true },
	{ "hy", "Armenian", "Հայերեն", false },
	{ "bn", "Bengali", "বাংলা", false },
	{ "bs", "Bosnian", "Bosanski", false },
	{ "bfi", PHRASE("British Sign Language"), "BSL", false },
	{ "bg", "Bulgarian", "Български", false },
	{ "my", "Burmese", "မြန်မာ", false },
	{ "yue", "Cantonese", "廣東話", false },
	{ "ca", "Catalan", "Català", false },
	{ "zh", "Chinese", "中文", false },
	{ "kw", "Cornish", "Kernewek", false },
	{ "hr", "Croatian", "Hrvatski", false },
	{ "cs", "Czech", "Čeština", false },
	{ "da", "Danish", "Dansk", false },
	{ "prs", "Dari", "دری", true },
	{ "nl", "Dutch", "Nederlands", false },
	{ "en", "English", "English", false },
	{ "et", "Estonian", "Eesti", false },
	{ "fa", "Farsi", "فارسی", true },
	{ "tl", "Filipino", "Filipino", false },
	{ "fi", "Finnish", "Suomi", false },
	{ "fr", "French", "Français", false },
	{ "gd", "Gaelic", "Gàidhlig", false },
	{ "ka", "Georgian", "ქართული", false },
	{ "de", "German", "Deutsch", false },
	{ "el", "Greek", "Ελληνικά", false },
	{ "gu", "Gujarati", "ગુજરાતી", false },
	{ "ha", "Hausa", "Hausa", false },
	{ "he", "Hebrew", "עברית", true },
	{ "hi", "Hindi", "हिन्दी", false },
	{ "hu", "Hungarian", "Magyar", false },
	{ "ig", "Igbo", "Igbo", false },
	{ "id", "Indonesian", "Bahasa Indonesia", false },
	{ "ga", "Irish", "Gaeilge", false },
	{ "isg", PHRASE("Irish Sign Language"), "ISL", false },
	{ "it", "Italian", "Italiano", false },
	{ "ja", "Japanese", "日本語", false },
	{ "ko", "Korean", "한국어", false },
	{ "ku", "Kurdish (Kurmanji)", "Kurdî", false },
	{ "ckb", "Kurdish (Sorani)", "کوردی", true },
	{ "lv", "Latvian", "Latviešu", false },
	{ "ln", "Lingala", "Lingála", false },
	{ "lt", "Lithuanian", "Lietuvių", false },
	{ "ms", "Malay", "Bahasa Melayu", false },
	{ "ml", "Malayalam", "മലയാളം", false },
	{ "gv", "Manx", "Gaelg", false },
	{ "mr", "Marathi", "मराठी", false },
	{ "ne", "Nepali", "नेपाली", false },
	{ "no", "Norwegian", "Norsk", false },
	{ "om", "Oromo", "Oromoo", false },
	{ "ps", "Pashto", "پښتو", true },
	{ "pl", "Polish", "Polski", false },
	{ "pt", "Portuguese", "Português", false },
	{ "pa", "Punjabi", "ਪੰਜਾਬੀ", false },
	{ "rom", PHRASE("Romani"), "Romani", false },
	{ "ro", "Romanian", "Română", false },
	{ "ru", "Russian", "Русский", false },
	{ "sco", "Scots", "Scots", false },
	{ "sr", "Serbian", "Српски", false },
	{ "sn", "Shona", "Shona", false },
	{ "si", "Sinhala", "සිංහල", false },
	{ "sk", "Slovak", "Slovenčina", false },
	{ "sl", "Slovenian", "Slovenščina", false },
	{ "so", "Somali", "Soomaali", false },
	{ "es", "Spanish", "Español", false },
	{ "sw", "Swahili", "Kiswahili", false },
	{ "sv", "Swedish", "Svenska", false },
	{ "syl", PHRASE("Sylheti"), "ছিলটি", false },
	{ "ta", "Tamil", "தமிழ்", false },
	{ "te", "Telugu", "తెలుగు", false },
	{ "tet", "Tetum", "Tetun", false },
	{ "th", "Thai", "ไทย", false },
	{ "ti", "Tigrinya", "ትግርኛ", false },
	{ "tr", "Turkish", "Türkçe", false },
	{ "tw", "Twi", "Twi", false },
	{ "uk", "Ukrainian", "Українська", false },
	{ "sco-ulster", PHRASE("Ulster Scots"), "Ulstèr-Scotch", false },
	{ "ur", "Urdu", "اردو", true },
	{ "vi", "Vietnamese", "Tiếng Việt", false },
	{ "cy", "Welsh", "Cymraeg", false },
	{ "yi", "Yiddish", "ייִדיש", true },
	{ "yo", "Yoruba", "Yorùbá", false },
};

const struct language *
language_of(struct text code)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (code.size > 1 && code.at[0] == rows[i].code[0] && code.at[1] == rows[i].code[1]
			&& text_is(code, rows[i].code))
			return &rows[i];
	return NULL;
}

const struct language *
language_named(struct text name)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (text_equal_ignoring_case(name, text_of(rows[i].english))
			|| text_equal_ignoring_case(name, text_of(rows[i].own)))
			return &rows[i];
	return NULL;
}

const struct language *
languages(size_t *count)
{
	*count = sizeof rows / sizeof *rows;
	return rows;
}

bool
language_code_parse(struct text code)
{
	if (code.size < 2 || code.size > 3)
		return false;
	for (size_t i = 0; i < code.size; i++)
		if (code.at[i] < 'a' || code.at[i] > 'z')
			return false;
	return true;
}
