"""The pages that the browser tests look at, made by the built program, and a headless Chromium to look with."""

import base64
import pathlib
import subprocess

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The question asked of the program, by the name of the page; the first two are whole campaigns.
QUESTIONS = {
    "region-fr": ["simulate", "Scenarios/paca-2020", "--lang", "fr"],
    "nation-en": ["simulate", "Scenarios/national-2018", "--lang", "en"],
    "public-fr": ["simulate", "Scenarios/paca-2020", "--public", "--lang", "fr"],
    "compare-fr": ["compare", "Scenarios/paca-2020", "Scenarios/paca-2020#fir-minus-20", "--lang", "fr"],
    "sweep-fr": ["sweep", "Scenarios/paca-2020", "--sweep", "fir-2021", "--lang", "fr"],
    "sheet-fr": ["explain", "Scenarios/paca-2020", "D-014", "--lang", "fr"],
    "diagnosis-en": ["diagnose", "Scenarios/paca-2020", "--lang", "en"],
    "apportionment-fr": ["apportion", "--posts", "350", "--method", "webster", "--lang", "fr"],
}


def write_pages(program, folder, only=None):
    """Writes every page, or one, into a folder and gives their paths by name."""
    paths = {}
    for name, arguments in QUESTIONS.items():
        if only not in (None, name):
            continue
        run = subprocess.run(
            [program, *arguments, "--format", "html"], cwd=ROOT, capture_output=True, timeout=300, check=False
        )
        if run.returncode not in (0, 3):
            raise SystemExit(f"{' '.join(arguments)} ended with {run.returncode}: {run.stderr.decode()}")
        paths[name] = pathlib.Path(folder) / f"{name}.html"
        paths[name].write_bytes(run.stdout)
    return paths


class Browser:
    """A headless Chromium of a given width that remembers what the page complains about."""

    def __init__(self, width, height=900):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.width = width
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def open(self, path, scheme="light", media="screen"):
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]},
        )
        self.driver.get(path.as_uri())

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def print_to(self, path):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        answer = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True, "displayHeaderFooter": False}
        )
        path.write_bytes(base64.b64decode(answer["data"]))

    def picture_to(self, path, height=None):
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": self.width, "height": min(size["height"], height or 6000), "scale": 1}
        answer = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip, "format": "png"}
        )
        path.write_bytes(base64.b64decode(answer["data"]))
