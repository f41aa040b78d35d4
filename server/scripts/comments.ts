/** Reads what the contract's source says about each field, so that no sentence is written twice. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Sentences by path within one schema: `expires`, or `staff.id`. */
export type Comments = Map<string, string>;

/** Comments on the members of every exported and local object in a file, by the object's name. */
export function readComments(file: URL): Map<string, Comments> {
  const source = ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, Comments>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const comments: Comments = new Map();
      if (initializer) collect(initializer, [], comments, found);
      found.set(name.getText(), comments);
    }
  }
  return found;
}

/** Walks down to object literals, whatever calls they are wrapped in. */
function collect(node: ts.Node, path: string[], comments: Comments, known: Map<string, Comments>): void {
  if (!ts.isObjectLiteralExpression(node)) {
    ts.forEachChild(node, (child) => {
      collect(child, path, comments, known);
    });
    return;
  }
  for (const member of node.properties) {
    if (ts.isSpreadAssignment(member)) {
      for (const [name, text] of known.get(member.expression.getText()) ?? []) comments.set(name, text);
    } else {
      const here = [...path, member.name.getText()];
      const text = ts.getJSDocCommentsAndTags(member).map(textOf).join(' ');
      if (text) comments.set(here.join('.'), text);
      if (ts.isPropertyAssignment(member)) collect(member.initializer, here, comments, known);
    }
  }
}

function textOf(node: ts.JSDoc | ts.JSDocTag): string {
  return (ts.getTextOfJSDocComment(node.comment) ?? '').replace(/\s+/g, ' ').trim();
}
