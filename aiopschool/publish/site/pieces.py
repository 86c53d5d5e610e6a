"""What a site is made of besides our own code, and how each file is known to be the right one.

Pyodide is Python for the page, with packages compiled for it. Its file `pyodide-lock.json` names them with
their sums; that file itself and the runtime have theirs here. What Pyodide does not have comes from the
Python package index.
"""

from __future__ import annotations

from dataclasses import dataclass

PYODIDE = "314.0.6"
LOCK = "pyodide-lock.json"
STANDARD_LIBRARY = "python_stdlib.zip"
RUNTIME = {
    LOCK: "3fdaef09e9e365c85e002737720f8d0ab8f278c1c244a2dde6a37663cf488ad4",
    "pyodide.mjs": "69e3f6ccec3e14b465df60be577ca62f536251406b9a00cce019eac5252a2495",
    "pyodide.asm.mjs": "2ac5eba365ec12839c75c03b39b3be1dd63b798852cc460b014b52238be042f7",
    "pyodide.asm.wasm": "3a0a00dfeaa348ac20f9ef09904233d32d33f644339662d4af368f8a2010f37a",
    STANDARD_LIBRARY: "80c5be6babfe03297069703410c3c29404dcf2525d2b128746bae5536f94831f",
}

KERNEL = ("micropip", "ipython")  # what JupyterLite's kernel imports
LESSONS = ("matplotlib", "numpy")
LATER = ("scikit-learn",)  # loaded when a cell of the programming path imports it
# Files that no lesson opens. Of every package: tests, hints for editors, what compilers want. Then samples,
# fonts (formulas need STIX and one DejaVu Sans Mono), what draws in a window, and colours of other languages.
SPARE_IN_ALL = r".*/tests/|.*\.(pyi|pxd|pyx|a|h|c|f90)$|.*\.data/|.*/RECORD$"
SPARE = {
    "anywidget": r"anywidget/(labextension|nbextension)/",
    "ipython": r"IPython/sphinxext/",
    "matplotlib": r"matplotlib/mpl-data/(sample_data|images|plot_directive|fonts/(afm|pdfcorefonts))/"
    r"|matplotlib/mpl-data/fonts/ttf/DejaVu(Serif|SansMono-|SansDisplay)"
    r"|matplotlib/(sphinxext|testing)/|mpl_toolkits/axisartist/"
    r"|matplotlib/backends/(web_backend/|qt_|_tkagg|_backend_(gtk|tk|pdf)"
    r"|backend_(cairo|gtk|macosx|nbagg|pdf|pgf|ps|qt|tk|web|wx))",
    "numpy": r"numpy/(f2py|distutils|_pyinstaller)/",
    "pillow": r"PIL/_imaging(ft|cms|tk)\.",
    "pygments": r"pygments/lexers/(?!(__init__|_mapping|python|special)\.)",
    "python-dateutil": r"dateutil/zoneinfo/",
}
# What a page makes at each start and never uses, per file: a pattern and what comes in its place. For IPython
# a terminal; for each class of matplotlib a text with all its properties, a third of what importing it takes.
CHANGED = {
    "ipython": {
        "IPython/terminal/embed.py": (
            r"(?s).*",
            'def embed(**_options):\n    raise NotImplementedError("A page has no terminal.")\n',
        )
    },
    "matplotlib": {
        "matplotlib/artist.py": (
            r"(?<=\n)( +)(def _update_set_signature_and_docstring\(cls\):\n)",
            r"\1\2\1    return\n",
        )
    },
}
BARE = ("matplotlib",)  # compiled without its docstrings: they too are put together at each start
# Of matplotlib: for PDF, and for time zones. Of IPython: its terminal, and guesses at code that did not run.
UNUSED = frozenset({"fonttools", "pytz", "prompt-toolkit", "wcwidth", "jedi", "parso"})


@dataclass(frozen=True)
class Indexed:
    """A pure wheel on the Python package index; `needs` are the packages without which it does not work."""

    name: str
    version: str  # that of constraints.txt
    sha256: str
    needs: tuple[str, ...] = ()


INDEXED = (
    Indexed("comm", "0.2.3", "c615d91d75f7f04f095b30d1c1711babd43bdc6419c1be9886a85f2f4e489417"),
    Indexed("psygnal", "0.16.1", "93b96894d8c46f0a3c0bfaaf8abe73f0d6db2c20cc6d303624cf08f85abc3c92"),
    Indexed(
        "ipywidgets",
        "8.1.9",
        "f2b8cbcaae10252b809fbe4d7470db75c09b769a32cbf816d20e5ca6d3c5a79d",
        ("comm", "ipython", "traitlets"),
    ),
    Indexed(
        "anywidget",
        "0.11.0",
        "c574d9acc6503ad27b37a9acea48f957a8ba7c9c9876cfcb37898931c098ce9d",
        ("ipywidgets", "psygnal", "typing-extensions"),
    ),
)
