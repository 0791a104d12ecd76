#pragma once
#include <stddef.h>

/// The style sheet of the web page, UTF-8 without a final zero; lives as long as the program.
const unsigned char *dotation_report_css(size_t *count);

/// The script of the web page, UTF-8 without a final zero; lives as long as the program.
const unsigned char *dotation_report_js(size_t *count);
