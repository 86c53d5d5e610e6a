"""The texts that the lesson view needs on a site too, where Python runs in the page.

They are written in the notebooks when a site is made; a notebook on a computer does not have them.
"""

from __future__ import annotations

from ..texts import _, speaking


def site_words(lang: str) -> dict[str, str]:
    """The texts that the lesson view needs on a site too, where Python runs in the page."""
    with speaking(lang):
        return {
            "toSaving": _("My progress"),
            "close": _("Close"),
            "copy": _("copy"),
            "keepsNothing": _(
                "This browser keeps nothing."
                " When you close this page, your answers are gone."
                " Before you stop, click on “Save as a file” under “My progress”."
            ),
            "keepsOnHttp": _(
                "The address of this site begins with http and not with https."
                " Here your browser does not promise to keep your answers."
                " Before you stop, click on “Save as a file” under “My progress”."
            ),
            "keepsPrivately": _(
                "This is a private window."
                " When you close it, your answers are gone."
                " Before you stop, click on “Save as a file” under “My progress”."
            ),
            "keepsNoMore": _(
                "Your browser has no room left for your answers."
                " Click on “Save as a file” under “My progress”."
            ),
            "copyAside": _(
                "You see the lesson of this site. The copy that you saved in Jupyter is called {name} now."
            ),
            "restore": _("Restore this lesson"),
            "restoreSure": _("What you changed in the code goes away too. Your answers stay."),
            "fetching": _("{name} is being fetched. That happens once…"),
            "fetchFailed": _(
                "I cannot fetch {name}. Is there internet? Then reload this page: what you wrote stays."
            ),
            "notHere": _("{name} is not there in the browser. Is the name right?"),
            "offline": _(
                "This page cannot reach its site, so the lesson does not start."
                " Is there internet?"
                " Then click on “Restart”."
            ),
            "noPython": _(
                "Python does not start in this browser."
                " Click on “Restart”."
                " Does that not help?"
                " Use a newest Chrome, Edge, Firefox or Safari."
            ),
            "long": _(
                "Something calculates for a long time."
                " You can wait, or click on “Restart”."
                " Your answers stay."
            ),
        }
