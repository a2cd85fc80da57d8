import { readDocument } from './document';
import { PdfFile, type Inflate } from './file';
import type { Finding } from './finding';
import { checkFonts } from './fonts';
import { PdfSyntaxError } from './objects';
import { checkDocument } from './rules-document';
import { checkAnnotations, checkOwners, checkStructure } from './rules-structure';
import { readTree, taggedText, type TaggedNode } from './structure';

export type { Inflate } from './file';
export type { Finding } from './finding';
export type { TaggedNode } from './structure';

/**
 * Checks what a machine can check of PDF/UA-1, and a few house rules (docs/pdf.md). No findings is no
 * proof that people can use the file: reading order and the sense of alternatives need eyes and ears.
 *
 * @param inflate unpacks zlib data
 */
export async function checkPdf(
  bytes: Uint8Array<ArrayBuffer>,
  inflate: Inflate,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (finding: Finding): void => {
    findings.push(finding);
  };
  try {
    const file = new PdfFile(bytes, inflate);
    const document = await readDocument(file, report);
    const tree = readTree(document);
    await checkDocument(document, report);
    if (tree) {
      checkStructure(document, tree, report);
      checkOwners(document, tree, report);
    } else report({ rule: 'tree', message: 'no structure tree' });
    checkAnnotations(document, tree, report);
    checkFonts(file, (rule, message, object) => report({ rule, message, object }));
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    report({ rule: 'syntax', message: error.message });
  }
  return findings;
}

/**
 * What a screen reader gets from a tagged PDF, in reading order; empty when it has no structure.
 * @throws PdfSyntaxError when the file cannot be read
 */
export async function readTagged(
  bytes: Uint8Array<ArrayBuffer>,
  inflate: Inflate,
): Promise<TaggedNode[]> {
  const document = await readDocument(new PdfFile(bytes, inflate), () => undefined);
  const tree = readTree(document);
  return tree ? taggedText(document, tree) : [];
}
