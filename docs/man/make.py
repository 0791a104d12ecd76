"""Writes the manual pages from the program's own help, in both languages: `make man`.

The program describes its commands as JSON; nothing is written here that the help does not say.
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent

WORDS = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS", "codes": "EXIT CODES",
        "environment": "ENVIRONMENT", "command": "command", "options": "options", "title": "dotation manual",
        "purpose": "decides which ASTP posts a health agency funds",
        "exit": [
            ("0", "Solved and proven within the asked gap."), ("3", "A result that is not proven: the best one is written."),
            ("4", "No allocation satisfies the rules."), ("64", "The command line makes no sense."),
            ("65", "Faulty input files."), ("70", "The solver failed."), ("74", "Something cannot be read or written."),
        ],
        "variables": [
            ("LC_ALL, LC_MESSAGES, LANG", "The language, where --lang does not say it: French or English."),
            ("NO_COLOR", "No colours, whatever its value."), ("COLUMNS", "The width of tables."),
        ],
    },
    "fr": {
        "name": "NOM", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDES", "codes": "CODES DE RETOUR",
        "environment": "ENVIRONNEMENT", "command": "commande", "options": "options", "title": "manuel de dotation",
        "purpose": "décide des postes ASTP qu’une agence de santé finance",
        "exit": [
            ("0", "Résolu et prouvé à l’écart demandé près."),
            ("3", "Résultat sans preuve : le meilleur obtenu est écrit."),
            ("4", "Aucune répartition ne respecte les règles."), ("64", "Ligne de commande incorrecte."),
            ("65", "Fichiers d’entrée fautifs."), ("70", "Échec du solveur."), ("74", "Lecture ou écriture impossible."),
        ],
        "variables": [
            ("LC_ALL, LC_MESSAGES, LANG", "La langue, à défaut de --lang : français ou anglais."),
            ("NO_COLOR", "Pas de couleurs, quelle que soit sa valeur."), ("COLUMNS", "La largeur des tableaux."),
        ],
    },
}


def troff(text):
    """A text as troff takes it literally."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def term(argument):
    names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument.get("names", [])]
    value = f"<{argument.get('valueName', '')}>"
    if argument["kind"] == "positional":
        return f"\\fI{troff(value)}\\fR"
    shown = ", ".join(f"\\fB{troff(name)}\\fR" for name in sorted(names, key=len))
    return shown if argument["kind"] == "flag" else f"{shown} \\fI{troff(value)}\\fR"


def section(command, lines):
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True):
            lines += [".TP", term(argument), troff(argument.get("abstract", ""))]
    discussion = command.get("discussion")
    if discussion:
        first, *rest = discussion.split("\n")
        lines += [".PP", troff(first), ".nf", *[troff(line) for line in rest], ".fi"]


def page(program, language):
    environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8" if language == "fr" else "en_US.UTF-8"}
    dump = subprocess.run([program, "--experimental-dump-help"], env=environment, capture_output=True, check=True)
    root = json.loads(dump.stdout)["command"]
    words = WORDS[language]
    lines = [
        f'.TH DOTATION 1 "" "dotation" "{troff(words["title"])}"', f".SH {words['name']}",
        troff(f"dotation - {words['purpose']}"), f".SH {words['synopsis']}",
        f"\\fBdotation\\fR \\fI{words['command']}\\fR [\\fI{words['options']}\\fR]", f".SH {words['description']}",
        troff(root["abstract"]),
    ]
    section(root, lines)
    lines.append(f".SH {words['commands']}")
    for command in root["subcommands"]:
        if command["commandName"] == "help":
            continue
        lines += [f".SS dotation {command['commandName']}", troff(command.get("abstract", ""))]
        section(command, lines)
    for title, entries in (("codes", "exit"), ("environment", "variables")):
        lines.append(f".SH {words[title]}")
        for name, text in words[entries]:
            lines += [".TP", f"\\fB{troff(name)}\\fR", troff(text)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    program = sys.argv[1]
    (HERE / "dotation.1").write_text(page(program, "en"))
    (HERE / "fr").mkdir(exist_ok=True)
    (HERE / "fr/dotation.1").write_text(page(program, "fr"))
