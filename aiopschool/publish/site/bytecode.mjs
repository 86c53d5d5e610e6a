// Compile wheels and the standard library with Pyodide's own Python: node bytecode.mjs RUNTIME, with a list of
// [source, target, without docstrings?] as JSON on stdin. Every x.py becomes x.pyc in its place, so that a page has
// nothing to compile.

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const COMPILE = `
import importlib._bootstrap_external as external
import ast, io, warnings, zipfile

def without_docstrings(content):
    tree = ast.parse(content)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            if ast.get_docstring(node, clean=False) is not None:
                node.body[:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]
    return tree

def compiled(data, folder, bare):
    warnings.simplefilter("ignore")  # of code that is not ours
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            name, content = item.filename, old.read(item)
            if name.endswith(".py") and ".data/" not in name:
                try:
                    source = without_docstrings(content) if bare else content
                    code = compile(source, folder + name, "exec", dont_inherit=True, optimize=0)
                except SyntaxError:  # a template, or a test with an error in it
                    pass
                else:
                    name, content = name + "c", bytes(external._code_to_timestamp_pyc(code, 0, 0))
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()
compiled
`;

const runtime = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(`${runtime}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: `${runtime}/` });
const compiled = python.runPython(COMPILE);
for (const [source, target, bare] of JSON.parse(readFileSync(0, "utf8"))) {
  const folder = source.endsWith(".whl") ? "/lib/python3.14/site-packages/" : "/lib/python3.14/";
  const bytes = compiled(python.toPy(new Uint8Array(readFileSync(source))), folder, bare);
  writeFileSync(target, bytes.toJs());
  bytes.destroy();
}
