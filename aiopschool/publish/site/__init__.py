"""The lessons as a site that needs a browser only: JupyterLite, with Python in the page (Pyodide)."""
