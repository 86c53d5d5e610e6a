CONTROLS.point = (panel, spec) => typedField(panel, spec, "field wide");
