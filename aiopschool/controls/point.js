CONTROLS.point = (panel, spec) => numberField(panel, spec, "field wide");
