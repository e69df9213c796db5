import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Function words that betray a language. None of them is a word, a name or a command of the other. */
const INDONESIAN =
  'yang dan dengan untuk dari tidak belum sudah akan ini itu anda saya kami adalah atau pada dalam oleh karena bahwa sebagai dapat juga telah silakan lebih hanya kalau jika agar bagi setiap semua ada bisa kapan'.split(
    ' ',
  );
const ENGLISH =
  'the and with for from not your you is are was were will this that of or have has can please which when what because been into only every they their there if to an my we'.split(
    ' ',
  );
/** Written the same in both catalogues on purpose: names of roles, laws and commands, quoted examples. */
const QUOTED = /“[^”]*”|"[^"]*"|`[^`]*`|\/[a-z]+/g;

export interface Foreign {
  readonly file: string;
  readonly line: number;
  readonly word: string;
  readonly text: string;
}

/** Words of the wrong language in the sentences of one catalogue file; comments and names of code are no sentences. */
export function foreignWords(file: string, source: string, language: 'id' | 'en'): readonly Foreign[] {
  const wrong = new Set(language === 'id' ? ENGLISH : INDONESIAN);
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Foreign[] = [];
  const visit = (node: ts.Node): void => {
    if (isSentence(node)) {
      const text = node.text.replace(QUOTED, ' ');
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
        if (!wrong.has(word)) continue;
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
        found.push({ file, line, word, text: node.text });
        break;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

type Sentence =
  | ts.StringLiteral
  | ts.NoSubstitutionTemplateLiteral
  | ts.TemplateHead
  | ts.TemplateMiddle
  | ts.TemplateTail;

/** Import paths and property names are strings too, but nobody reads them. */
function isSentence(node: ts.Node): node is Sentence {
  if (ts.isImportDeclaration(node.parent ?? node)) return false;
  if (node.parent !== undefined && ts.isLiteralTypeNode(node.parent)) return false;
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  let files = 0;
  let bad = 0;
  for (const language of ['id', 'en'] as const) {
    for (const file of globSync(`src/texts/${language}/**/*.ts`, { cwd: root })) {
      files += 1;
      for (const { line, word, text } of foreignWords(
        file,
        readFileSync(join(root, file), 'utf8'),
        language,
      )) {
        bad += 1;
        console.error(`  ${file}:${line} "${word}" does not belong to "${language}": ${text}`);
      }
    }
  }
  if (files === 0) console.error('  no catalogue under src/texts was read');
  console.log(`${files} catalogue files, ${bad} sentences in the wrong language`);
  if (files === 0 || bad > 0) process.exitCode = 1;
}
