CONTROLS.field = (panel, spec) => typedField(panel, spec, "field");
