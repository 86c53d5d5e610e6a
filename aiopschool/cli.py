"""The command `aiopschool`: open the lessons, and for makers: build and check the notebooks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from .host import in_browser
from .texts import _


class _Formatter(argparse.HelpFormatter):
    """Help in the reader's language; argparse's own words are English."""

    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser whose help and errors come from the catalogue."""

    def __init__(self, **options) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **options)
        self._positionals.title = _("Commands")
        self._optionals.title = _("Options")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    def error(self, message: str) -> NoReturn:
        words = " ".join(sys.argv[1:])
        print(_("I do not understand “{words}”.").format(words=words), file=sys.stderr)
        self.exit(2, self.format_usage())


def _start(options: argparse.Namespace) -> int:
    from .lab.launch import launch

    return launch(port=options.port, browser=not options.no_browser)


def _build(options: argparse.Namespace) -> int:
    from .publish.editions import build

    return build(check=options.check)


def _check(options: argparse.Namespace) -> int:
    from .publish.editions import find_root
    from .publish.kern import report
    from .publish.running import check_notebooks

    print("\n".join(report(sorted(find_root().glob("notebooks/src/*/[0-9][0-9]-*.md")))))
    return check_notebooks()


def _texts(options: argparse.Namespace) -> int:
    from .publish.texts_command import run
    from .texts.catalogues import PACKAGE

    return run(PACKAGE, check=options.check)


def _try(options: argparse.Namespace) -> int:
    from .publish.try_command import run

    return run(options.ids, seed=options.seed, lang=options.lang)


def _worksheets(options: argparse.Namespace) -> int:
    from .publish.sheets_command import run

    return run(options.lesson, seed=options.seed, out=options.out)


def _sheet(options: argparse.Namespace) -> int:
    from .publish.own_sheet_command import run

    return run(
        options.ids, versions=options.versions, seed=options.seed, title=options.title, out=options.out
    )


def _pack(options: argparse.Namespace) -> int:
    from .publish.pack.command import run

    return run(options.lesson, out=options.out)


def _site(options: argparse.Namespace) -> int:
    from .publish.site.command import run

    return run(out=options.out, wheels=options.wheels, archive=options.zip)


def _serve(options: argparse.Namespace) -> int:
    from .publish.site.serving import run

    return run(options.folder, port=options.port, browser=not options.no_browser)


def _collect(options: argparse.Namespace) -> int:
    from .classroom.classtable import collect
    from .course import exercises_of, lessons, questions_of

    every = [one for lesson in lessons() for one in exercises_of(lesson)]
    questions = [one for lesson in lessons() for one in questions_of(lesson)]
    return collect(options.folder, every, options.out, questions=questions)


def make_parser() -> argparse.ArgumentParser:
    """All commands. Each sets `run`: a function of the options that returns the exit code."""
    parser = _Parser(prog="aiopschool", description=_("The maths of secondary school behind AI."))
    commands = parser.add_subparsers(required=True, metavar=_("command"), parser_class=_Parser)

    start = commands.add_parser("start", help=_("open the lessons in JupyterLab"))
    start.add_argument("--no-browser", action="store_true", help=_("only show the address"))
    start.add_argument("--port", type=int, metavar="N", help=_("the port of the server"))
    start.set_defaults(run=_start)

    build = commands.add_parser("build", help=_("make the notebooks from their sources"))
    build.add_argument("--check", action="store_true", help=_("only compare, change nothing"))
    build.set_defaults(run=_build)

    check = commands.add_parser("check", help=_("run every notebook"))
    check.set_defaults(run=_check)

    texts = commands.add_parser("texts", help=_("bring the catalogues in step with the code"))
    texts.add_argument("--check", action="store_true", help=_("only compare, change nothing"))
    texts.set_defaults(run=_texts)

    sheets = commands.add_parser("worksheets", help=_("make the worksheets of a lesson as PDF"))
    sheets.add_argument("lesson", metavar=_("lesson"), help=_("a number, for example 1, or “all”"))
    sheets.add_argument(
        "--seed", default="0", metavar="N", help=_("other numbers; 0 gives those of the notebook")
    )
    sheets.add_argument(
        "--out", type=Path, default=Path(_("worksheets")), metavar=_("FOLDER"), help=_("where the PDFs go")
    )
    sheets._positionals.title = _("Which lesson")
    sheets.set_defaults(run=_worksheets)

    _add_sheet(commands)

    pack = commands.add_parser("pack", help=_("pack all that a teacher needs of a lesson in one ZIP"))
    pack.add_argument("lesson", metavar=_("lesson"), help=_("a number, for example 1, or “all”"))
    pack.add_argument(
        "--out", type=Path, default=Path(_("packs")), metavar=_("FOLDER"), help=_("where the ZIPs go")
    )
    pack._positionals.title = _("Which lesson")
    pack.set_defaults(run=_pack)

    attempt = commands.add_parser("try", help=_("show what an exercise says of plausible wrong answers"))
    attempt.add_argument("ids", nargs="+", metavar=_("exercise"), help=_("its id, for example 1b"))
    attempt.add_argument(
        "--seed", default="0", metavar="N", help=_("other numbers; 0 gives those of the notebook")
    )
    attempt.add_argument("--lang", metavar="XX", help=_("another language, for example en"))
    attempt._positionals.title = _("Which exercises")
    attempt.set_defaults(run=_try)

    site = commands.add_parser("site", help=_("make a site that needs a browser only"))
    site.add_argument(
        "--out", type=Path, default=Path("site"), metavar=_("FOLDER"), help=_("where the site goes")
    )
    site.add_argument(
        "--wheels",
        type=Path,
        metavar=_("FOLDER"),
        help=_("packages from here, not from the release of Pyodide"),
    )
    site.add_argument("--zip", action="store_true", help=_("also as one file, FOLDER.zip"))
    site.set_defaults(run=_site)

    serve = commands.add_parser("serve", help=_("show a site on this computer only"))
    serve.add_argument("folder", type=Path, metavar=_("folder"), help=_("the folder of the site"))
    serve.add_argument("--no-browser", action="store_true", help=_("only show the address"))
    serve.add_argument("--port", type=int, metavar="N", help=_("the port of the server"))
    serve.set_defaults(run=_serve)

    collect = commands.add_parser("collect", help=_("make a class overview of what pupils handed in"))
    collect.add_argument("folder", type=Path, metavar=_("folder"), help=_("the folder with the files"))
    collect.add_argument("--out", type=Path, metavar="DIR", help=_("where to write the overview"))
    collect.set_defaults(run=_collect)
    return parser


def _add_sheet(commands: argparse._SubParsersAction) -> None:
    sheet = commands.add_parser("sheet", help=_("make a sheet of exercises that you choose"))
    sheet.add_argument("ids", nargs="+", metavar=_("exercise"), help=_("its id, for example 1b, or 1.2"))
    sheet.add_argument("--versions", default="1", metavar="N", help=_("how many, each with other numbers"))
    sheet.add_argument("--seed", default="1", metavar="N", help=_("the numbers of version A"))
    sheet.add_argument("--title", default="", metavar=_("TITLE"), help=_("what stands on top"))
    sheet.add_argument(
        "--out", type=Path, default=Path(_("worksheets")), metavar=_("FOLDER"), help=_("where the files go")
    )
    sheet._positionals.title = _("Which exercises")
    sheet.set_defaults(run=_sheet)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code. Without a command: show which there are."""
    words = sys.argv[1:] if argv is None else argv
    parser = make_parser()
    if not words:
        parser.print_help()
        return 2
    options = parser.parse_args(words)
    if in_browser():  # no server, no processes, no folder of this computer
        message = _("“{command}” does not work in the browser. Do it on a computer with Python: {line}")
        print(message.format(command=words[0], line=f"aiopschool {' '.join(words)}"), file=sys.stderr)
        return 1
    try:
        return options.run(options)
    except KeyboardInterrupt:  # Ctrl-C: who pressed it knows
        return 130


if __name__ == "__main__":
    sys.exit(main())
