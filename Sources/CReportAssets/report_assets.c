#include "CReportAssets.h"

static const unsigned char css[] = {
#embed "report.css"
};

static const unsigned char js[] = {
#embed "report.js"
};

const unsigned char *dotation_report_css(size_t *count) {
    *count = sizeof css;
    return css;
}

const unsigned char *dotation_report_js(size_t *count) {
    *count = sizeof js;
    return js;
}
