CONTROLS.text = (panel, spec) => typedField(panel, spec, "field wide");
