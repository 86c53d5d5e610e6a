CONTROLS.field = (panel, spec) => numberField(panel, spec, "field");
