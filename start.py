# -*- coding: utf-8 -*-
"""Open the lessons with `python start.py`, run all tests with `python start.py test`.

Needs Python 3.11 and pip, nothing else. The first run makes `.venv` and installs the versions of
constraints.txt in it; a later run sees in the stamp that all is there and starts at once.
Written so that even Python 2 can read it: an old Python must be able to say that it is too old.
"""

from __future__ import print_function

import collections
import errno
import hashlib
import io
import json
import os
import signal
import socket
import subprocess
import sys
import time

NEEDED = (3, 11)
# Of the command line, with the extras they need.
COMMANDS = {"worksheets": ["paper"], "sheet": ["paper"], "pack": ["paper"], "site": ["site"], "collect": []}
IN_PACK = ("worksheets", "collect")  # what a lesson pack can do: the library is there, the project is not
ROOM = 1000  # MB: what .venv takes, with some air
SIDE_BY_SIDE = ["-n", "2"]  # how pytest runs the whole suite; who names a test gets one process
TEXTS = {
    "too_old": "Je start met Python {old}, maar je hebt Python {new} of nieuwer nodig.\n"
    "Probeer eens: python3 start.py (Windows: py start.py).\n"
    "Werkt dat ook niet? Installeer een nieuwe Python: https://www.python.org/downloads/",
    "help": "python start.py                opent de lessen in JupyterLab\n"
    "python start.py --no-browser   toont alleen het adres\n"
    "python start.py --port 8890    kiest zelf een poort\n"
    "python start.py worksheets 1   maakt de werkbladen van les 1 als pdf\n"
    "python start.py sheet 1a 2c    maakt een blad met oefeningen die je kiest\n"
    "python start.py pack 1         maakt een lespakket van les 1: alles in één zip\n"
    "python start.py collect MAP    maakt een klasoverzicht van ingeleverde bestanden\n"
    "python start.py site           maakt een site waarvoor een browser volstaat\n"
    "python start.py serve MAP      toont zo'n site, bijvoorbeeld van een USB-stick\n"
    "python start.py test           voert alle tests uit (wat erna komt, gaat naar pytest)",
    "help_pack": "python start.py                opent de les in JupyterLab\n"
    "python start.py --no-browser   toont alleen het adres\n"
    "python start.py --port 8890    kiest zelf een poort\n"
    "python start.py worksheets 1   maakt werkbladen met andere getallen: --seed 7\n"
    "python start.py collect MAP    maakt een klasoverzicht van ingeleverde bestanden",
    "unknown": "Ik begrijp niet wat je bedoelt met: {word}\nJe kan kiezen uit:\n{help}",
    "bad_port": "Een poort is een getal van 1 tot 65535, bijvoorbeeld: --port 8890",
    "port_taken": "Poort {port} is niet vrij. Kies een andere, bijvoorbeeld: --port {other}\n"
    "Laat je --port weg, dan zoek ik zelf een vrije poort.",
    "make": "Ik maak een map voor de onderdelen van deze cursus (.venv).",
    "rebuild": "De map .venv past niet meer bij deze computer of deze plaats. Ik maak ze opnieuw.",
    "repair": "De vorige installatie is niet afgeraakt. Ik maak ze af.",
    "update": "Er zijn andere onderdelen nodig dan de vorige keer. Ik werk de installatie bij.",
    "install": "Ik haal de onderdelen op. Dat duurt de eerste keer enkele minuten.",
    "found": "  {n} van ongeveer {total} onderdelen gevonden",
    "unpack": "Alles is binnen. Ik zet de onderdelen op hun plaats.",
    "busy": "  nog bezig ({seconds} s)",
    "retry": "  De verbinding hapert. Ik probeer het opnieuw.",
    "typst": "Werkbladen maken vraagt één onderdeel meer: Typst (35 MB). Ik haal het één keer op.\n"
    "Daarna lukt het ook zonder internet. Werkbladen met de getallen van de les staan al in worksheets.",
    "ready": "Klaar. De volgende keer start dit in enkele seconden.",
    "old_version": "{why}\nBijwerken lukt nu niet. Ik start met wat er al staat.",
    "stopped": "\nGestopt. Start gerust opnieuw: ik ga verder waar ik gebleven was.",
    "disk_full": "Er is te weinig plaats op de schijf. De installatie heeft ongeveer {room} MB nodig.\n"
    "Maak plaats en start opnieuw.",
    "no_venv": "Bij deze Python ontbreekt het onderdeel venv. Je krijgt het zo:\n  {how}\n"
    "Start daarna opnieuw.",
    "how_apt": "sudo apt install python{version}-venv",
    "how_other": "installeer een volledige Python van https://www.python.org/downloads/",
    "no_permission": "Ik mag niet schrijven in de map {root}.\n"
    "Kopieer de hele map naar een plaats van jezelf, bijvoorbeeld Documenten, en start opnieuw.",
    "in_use": "De map .venv is nog in gebruik.\n"
    "Sluit andere vensters met JupyterLab of Python en start opnieuw.",
    "long_path": "De naam van de map is te lang voor Windows: {root}\n"
    "Zet de hele map op een kortere plaats, bijvoorbeeld C:\\lessen, en start opnieuw.",
    "certificate": "Een beveiliging in het netwerk houdt de download tegen.\n"
    "Probeer een ander netwerk, of vraag de ICT-coördinator om pip toe te laten.",
    "clock": "De klok van deze computer staat waarschijnlijk verkeerd. Daarom mag de download niet.\n"
    "Volgens de computer is het nu {now}. Zet datum en uur juist en start opnieuw.",
    "proxy_password": "Het netwerk (de proxy) vraagt een wachtwoord voor de download.\n"
    "Vraag de ICT-coördinator het adres, de naam en het wachtwoord van de proxy, en typ voor je start:\n"
    "  {set_proxy}\nOf probeer een netwerk zonder proxy.",
    "refused": "Er is een netwerk, maar een filter of proxy weigert de download.\n"
    "Vraag de ICT-coördinator om pip toe te laten.",
    "log_in": "Er is een netwerk, maar de download geraakt er niet door.\n"
    "Open een webpagina. Verschijnt er een scherm om in te loggen? Doe dat en start opnieuw.\n"
    "Lukt het dan nog niet? Vraag de ICT-coördinator om pip toe te laten.",
    "no_network": "Er is geen verbinding met het internet, en nog niet alles is geïnstalleerd.\n"
    "Maak verbinding en start opnieuw.",
    "no_package": "Een onderdeel bestaat niet voor jouw Python ({version}, {machine}).\n"
    "Installeer een gewone 64-bits Python van 3.11 tot 3.14: https://www.python.org/downloads/",
    "failed": "De installatie is niet gelukt. De laatste regels:\n{tail}",
    "log": "Alle details staan in {log}",
    "no_chromium": "LET OP: er is geen Chromium gevonden. De tests in de browser worden overgeslagen.\n"
    "Installeer Chromium zo: {how}",
    "need_chromium": "Er is geen Chromium gevonden, en de tests in de browser zijn hier verplicht.\n"
    "Installeer Chromium zo: {how}",
    "chromium_apt": "sudo apt-get install chromium",
    "chromium_other": "installeer Chrome of Chromium zoals andere programma’s",
}
# What pip and venv print when they fail, and which of our texts explains it. The first that fits wins.
CAUSES = (
    ("disk_full", ("No space left", "Errno 28]", "WinError 112]", "Disk quota exceeded")),
    ("no_venv", ("because ensurepip is not", "No module named ensurepip", "No module named venv")),
    ("in_use", ("WinError 32]", "being used by another process")),
    ("no_permission", ("Permission denied", "Errno 13]", "Read-only file system", "WinError 5]")),
    ("clock", ("certificate is not yet valid", "certificate has expired", "certificate is expired")),
    ("clock", ("not within its validity period", "geldigheidsperiode")),  # Windows has its own words
    ("certificate", ("CERTIFICATE_VERIFY_FAILED", "SSLError")),
    ("long_path", ("Long Path support", "WinError 206]")),
    ("proxy_password", ("connection failed: 407", "HTTP error 407")),
    ("refused", ("connection failed: 40", "HTTP error 40", "HTTP error 451")),
    ("no_network", ("NewConnectionError", "new connection", "name resolution", "getaddrinfo failed")),
    ("no_network", ("timed out", "Timeout", "ProxyError", "unreachable", "RemoteDisconnected")),
    ("no_network", ("Tunnel connection failed",)),
    ("no_network", ("ConnectionReset", "Connection aborted", "Connection broken", "incomplete-download")),
    ("log_in", ("distribution found for hatchling",)),  # there is one for every Python: another page came
    ("no_package", ("No matching distribution",)),
)

NETWORK = ("certificate", "clock", "proxy_password", "refused", "no_network", "log_in")

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "aiopschool.json")
LOG = os.path.join(VENV, "installatie.log")
SERVE = os.path.join(ROOT, "aiopschool", "publish", "site", "serving.py")
WINDOWS = os.name == "nt"
# Of a lesson pack: our library as a wheel, where a project has its own folder.
WHEELS = sorted(name for name in os.listdir(ROOT) if name.startswith("aiopschool-") and name.endswith(".whl"))


class StartError(Exception):
    """The end, with a sentence that says why and what to do."""

    def __init__(self, key, code=1, **values):
        Exception.__init__(self, TEXTS[key].format(**values))
        self.key = key
        self.code = code


def say(key, **values):
    print(TEXTS[key].format(**values))
    sys.stdout.flush()


def dotted(version):
    return ".".join(str(part) for part in version[:2])


def check_python(version):
    """Stop when this version of Python is too old."""
    if tuple(version[:2]) < NEEDED:
        raise StartError("too_old", old=dotted(version), new=dotted(NEEDED))


def parse(words):
    """The wishes of the user: `test` (a list for pytest, or None), `command` (or None), `browser`, `port`."""
    wishes = {"test": None, "command": None, "browser": True, "port": None}
    known, manual = (IN_PACK, "help_pack") if WHEELS else (COMMANDS, "help")
    if words[:1] == ["test"] and not WHEELS:
        return dict(wishes, test=words[1:])
    if words[:1] and words[0] in known:
        return dict(wishes, command=words)
    rest = [part for word in words for part in word.split("=", 1)]
    while rest:
        word = rest.pop(0)
        if word in ("-h", "--help"):
            raise StartError(manual, code=0)
        if word == "--no-browser":
            wishes["browser"] = False
        elif word == "--port":
            wishes["port"] = parse_port(rest.pop(0) if rest else "")
        else:
            raise StartError("unknown", code=2, word=word, help=TEXTS[manual])
    return wishes


def parse_port(text):
    try:
        port = int(text)
    except ValueError:
        port = 0
    if not 1 <= port <= 65535:
        raise StartError("bad_port", code=2)
    return port


def port_is_free(port):
    probe = socket.socket()
    try:
        if WINDOWS:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # a port that a server left a moment ago is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
        return True
    except (OSError, OverflowError):
        return False
    finally:
        probe.close()


def check_port(port):
    """Stop before the installation when the wanted port is taken."""
    if port is not None and not port_is_free(port):
        others = (other for other in range(8888, 9888) if port_is_free(other))
        raise StartError("port_taken", port=port, other=next(others))


def venv_python():
    return os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else os.path.join(VENV, "bin", "python")


def python_of_venv():
    """The version of the Python in .venv, or "" when it does not run or has no pip."""
    code = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.check_output([venv_python(), "-I", "-c", code], stderr=subprocess.STDOUT)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.decode("utf-8", "replace").strip()


def read_stamp():
    """What is installed: `place` and `python` of .venv, and once all is done `wanted` and `extras`."""
    try:
        with io.open(STAMP, encoding="utf-8") as stream:
            stamp = json.load(stream)
        return stamp if isinstance(stamp, dict) else {}
    except (IOError, OSError, ValueError):
        return {}


def write_stamp(stamp):
    with io.open(STAMP, "w", encoding="utf-8") as stream:
        stream.write(json.dumps(stamp))


def wanted_hash(python):
    """A hash of all that decides what must be installed."""
    digest = hashlib.sha256(python.encode("utf-8"))
    names = [os.path.join(ROOT, name) for name in ["constraints.txt"] + (WHEELS or ["pyproject.toml"])]
    for copied in ("jupyter", os.path.join("aiopschool", "lab", "extension")):  # pip copies these to .venv
        for folder, _folders, files in sorted(os.walk(os.path.join(ROOT, copied))):
            names += [os.path.join(folder, name) for name in sorted(files) if not name.endswith(".pyc")]
    for name in names:
        with io.open(name, "rb") as stream:
            digest.update(stream.read().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def is_here(place):
    """Whether .venv still stands where it was made; a copy or a moved one does not work."""
    try:
        return os.path.samefile(place, VENV)
    except (OSError, TypeError, ValueError):
        return False


def explain(output):
    """The key of the text that explains what went wrong."""
    for key, signs in CAUSES:
        if any(sign in output for sign in signs):
            return key
    return "failed"


def reason(key, tail=""):
    """A `StartError` with everything its text may need filled in."""
    import platform

    version = dotted(sys.version_info)
    apt = os.path.exists("/usr/bin/apt")
    how = TEXTS["how_apt" if apt else "how_other"].format(version=version)
    values = {"room": ROOM, "root": ROOT, "version": version, "machine": platform.machine(), "how": how}
    proxy = "HTTPS_PROXY=http://naam:wachtwoord@adres:poort"
    values["set_proxy"] = ("set " if WINDOWS else "export ") + proxy
    stop = StartError(key, now=time.strftime("%d/%m/%Y, %H:%M"), tail=tail, **values)
    if os.path.exists(LOG):
        stop.args = (stop.args[0] + "\n" + TEXTS["log"].format(log=LOG),)
    return stop


def read_lines(command):
    """Run a command; give its output line by line, and None when it is silent for long. Stop if it fails."""
    import queue
    import threading

    environment = dict(os.environ, PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    environment.update(PIP_PROGRESS_BAR="off", PYTHONIOENCODING="utf-8")
    lines = queue.Queue()
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )

    def pump():
        with process.stdout:
            for line in process.stdout:
                lines.put(line.decode("utf-8", "replace"))
        lines.put("")

    threading.Thread(target=pump, daemon=True).start()
    last = collections.deque(maxlen=200)
    try:
        line = None
        while line != "":
            try:
                line = lines.get(timeout=20)
                last.append(line)
            except queue.Empty:
                line = None
            yield line
        if process.wait():
            raise reason(explain("".join(last)), tail="".join(list(last)[-6:]))
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def make_venv():
    """Make .venv anew and note where and with which Python."""
    import importlib.util

    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise reason("no_venv")
    base = getattr(sys, "_base_executable", None) or sys.executable  # not the Python that is replaced
    for _line in read_lines([base, "-I", "-m", "venv", "--clear", VENV]):
        pass
    write_stamp({"place": VENV, "python": python_of_venv()})


def pip_install(wishes):
    """Run pip with the versions of constraints.txt; its own words go to the log."""
    command = [venv_python(), "-I", "-m", "pip", "install", "--only-binary=:all:"]
    command += ["--constraint", "constraints.txt"] + wishes
    started = time.time()
    found = 0
    with io.open(os.path.join(ROOT, "constraints.txt"), encoding="utf-8") as stream:
        total = sum("==" in line for line in stream)
    with io.open(LOG, "a", encoding="utf-8") as log:
        for line in read_lines(command):
            if line is None:
                say("busy", seconds=int(time.time() - started))
                continue
            log.write(line)
            log.flush()
            found += line.startswith("Collecting ")
            if line.startswith("Collecting ") and found % 25 == 0:
                say("found", n=found, total=total)
            elif "Retrying (" in line:
                say("retry")
            elif line.startswith("Installing collected") and found > 25:
                say("unpack")


def install(extras):
    """Install what is missing: nothing when the stamp says that all is there."""
    stamp = read_stamp()
    python = python_of_venv() if stamp else ""
    fits = python and stamp.get("python") == python and is_here(stamp.get("place"))
    wanted = wanted_hash(python if fits else dotted(sys.version_info))
    have = stamp.get("extras", [])
    if fits and stamp.get("wanted") == wanted and set(extras) <= set(have):
        return
    check_room()
    if not fits:
        say("rebuild" if os.path.exists(VENV) else "make")
        make_venv()
        stamp, have = read_stamp(), []
    else:
        more = set(extras) - set(have) == {"paper"}
        say("typst" if more else "update" if stamp.get("wanted") else "repair")
    extras = sorted(set(extras) | set(have))
    write_stamp({"place": VENV, "python": stamp["python"]})  # from here to the end: not finished
    say("install")
    try:
        install_library("[%s]" % ",".join(extras) if extras else "")
    except StartError as stop:
        if stop.key not in NETWORK or not stamp.get("wanted"):
            raise
        write_stamp(stamp)  # pip downloads all before it changes anything: the old parts still work
        if set(extras) > set(have):
            raise
        say("old_version", why=stop.args[0])
        return
    write_stamp({"place": VENV, "python": stamp["python"], "wanted": wanted, "extras": extras})
    say("ready")


def install_library(extras):
    """Install our own package with all that it needs: from this folder, or in a lesson pack its wheel."""
    if WHEELS:
        wheel = os.path.join(".", WHEELS[-1])
        pip_install([wheel + extras])
        pip_install(["--force-reinstall", "--no-deps", wheel])  # a newer pack may have the same version
        return
    pip_install(["hatchling", "Babel"])  # first: so the building of our own package is pinned too
    pip_install(["--no-build-isolation", "--editable", "." + extras])


def check_room():
    import shutil

    if not os.path.exists(VENV) and shutil.disk_usage(ROOT).free < ROOM * 1000000:
        raise reason("disk_full")


def on_end(action):
    """Do `action` when we are asked to stop, or when the window is closed."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), action)


def interrupt(*_signal):
    raise KeyboardInterrupt


def run(command, guard=False, place=ROOT):
    """Run a command in the foreground, in the folder `place`; give its exit code.

    Whatever ends us, ends the command first.

    Ctrl-C goes to the command too, which ends by itself. With `guard` it does not see it: we end it, so that
    it says nothing even when it was only just starting.
    """
    started, stopped = [], []

    def end(*_signal):
        stopped.append(True)
        for process in started:
            process.terminate()

    guard = guard and not WINDOWS  # there every process of the window sees it
    on_end(end)
    signal.signal(signal.SIGINT, end if guard else lambda *_signal: None)
    deaf = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)} if guard else {}
    started.append(subprocess.Popen(command, cwd=place, **deaf))
    if stopped:  # before there was something to end
        end()
    return started[0].wait()


def run_tests(words):
    """Run the whole suite, or what the user asks of pytest. The exit code is pytest's."""
    look = "import sys; from tests.browser.lab import CHROMIUM; sys.exit(not CHROMIUM)"
    missing = subprocess.call([venv_python(), "-c", look], cwd=ROOT)
    how = TEXTS["chromium_apt" if os.path.exists("/usr/bin/apt") else "chromium_other"]
    if missing and os.environ.get("AIOPSCHOOL_REQUIRE_BROWSER"):
        raise StartError("need_chromium", how=how)
    code = run([venv_python(), "-m", "pytest"] + (words or SIDE_BY_SIDE))
    if missing:
        say("no_chromium", how=how)
    return code


def open_lessons(browser, port):
    command = [venv_python(), "-m", "aiopschool.cli", "start"]
    command += [] if browser else ["--no-browser"]
    command += [] if port is None else ["--port", str(port)]
    return run(command, guard=True)


def extras_for(wishes):
    if wishes["test"] is not None:
        return ["paper"] + (["site"] if os.environ.get("AIOPSCHOOL_WHEELS") else []) + ["test"]
    return COMMANDS[wishes["command"][0]] if wishes["command"] else []


def guarded(words):
    check_python(sys.version_info)
    if words[:1] == ["serve"] and not WHEELS:  # Python alone is enough for that
        return run([sys.executable, SERVE] + words[1:], place=None)
    wishes = parse(words)
    check_port(wishes["port"])
    try:
        install(extras_for(wishes))
    except (IOError, OSError) as error:
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None))
        refused = error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
        key = "disk_full" if full else "no_permission" if refused else "failed"
        raise reason(key, tail=str(error))
    if wishes["test"] is not None:
        return run_tests(wishes["test"])
    if wishes["command"]:
        return run([venv_python(), "-m", "aiopschool.cli"] + wishes["command"])
    return open_lessons(wishes["browser"], wishes["port"])


def main(words):
    """Do what the user asks; return an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # an old console may not know every letter
            stream.reconfigure(errors="replace")
    try:
        return guarded(words)
    except StartError as stop:
        print(stop.args[0], file=sys.stderr if stop.code else sys.stdout)
        return stop.code
    except KeyboardInterrupt:
        on_end(signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough
        say("stopped")
        return 130


def finish():
    on_end(interrupt)  # so pip ends with us
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    finish()
