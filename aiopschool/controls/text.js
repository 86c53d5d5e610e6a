CONTROLS.text = (panel, spec) => typedField(panel, spec, spec.lines > 1 ? "field long" : spec.sentence ? "field sentence" : "field wide");
