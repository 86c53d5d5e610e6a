"""Everything that turns sources into files: notebooks, catalogues, worksheets."""
