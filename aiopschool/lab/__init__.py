"""What we add to JupyterLab: settings of its server, saved pictures, the launch."""
