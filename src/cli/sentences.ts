import { z } from 'zod';

/** An error as one sentence on one line: whatever a library threw, an operator reads what is wrong and where. */
export function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError) return formOf(error);
  // Several addresses were tried, none answered: the joint error itself says nothing.
  const [first] = error instanceof AggregateError ? error.errors : [];
  if (first !== undefined) return sentenceOf(first);
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** Where a file has another form than it should, and how many more such places there are. */
function formOf({ issues }: z.ZodError): string {
  const [first] = issues;
  if (first === undefined) return 'It has another form than it should.';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `It has another form than it should: ${first.path.join('.') || 'the whole'}: ${first.message}${more}.`;
}
