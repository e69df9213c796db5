import { z } from 'zod';
import type { Form } from '../../../domain/dialog/form.ts';
import { LIMITS } from './limits.ts';
import { clean } from './pieces.ts';

/** What a button carries behind its option: its form, so that a window can open before anything is looked up. */
const BREAK = '\n';

const named = { name: z.string(), label: z.string() };
const choices = z.array(z.object({ id: z.string(), label: z.string() }));
const formShape: z.ZodType<Form> = z.object({
  title: z.string().min(1),
  submit: z.string(),
  cancel: z.string(),
  fields: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        ...named,
        kind: z.literal('words'),
        least: z.number(),
        most: z.number(),
        optional: z.boolean().exactOptional(),
        value: z.string().exactOptional(),
        hint: z.string().exactOptional(),
      }),
      z.object({ ...named, kind: z.literal('one'), of: choices, chosen: z.string() }),
      z.object({ ...named, kind: z.literal('some'), of: choices, chosen: z.array(z.string()) }),
    ]),
  ),
});

/** Where the button stood, for the answer to what was filled in. */
export interface Opened {
  readonly option: string;
  readonly message?: { readonly conversation: string; readonly message: string };
  readonly direct?: string;
  /** The address for what only she sees. */
  readonly reply?: string;
}
const openedShape: z.ZodType<Opened> = z.object({
  option: z.string().min(1),
  message: z.object({ conversation: z.string(), message: z.string() }).exactOptional(),
  direct: z.string().exactOptional(),
  reply: z.string().exactOptional(),
});

/** Slack signs what it brings back, but another version of us may have sent it: what has another shape is nothing. */
function shaped<T>(shape: z.ZodType<T>, text: string): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The value of a button; without its form where that would be too long: then it asks in words. */
export function carried(option: string, form: Form | undefined): string {
  if (form === undefined) return option;
  const plainly = (_: string, of: unknown): unknown => (typeof of === 'string' ? clean(of) : of);
  const value = `${option}${BREAK}${JSON.stringify(form, plainly)}`;
  return value.length > LIMITS.value ? option : value;
}

/** The option behind a button's value, and its form. */
export function optionOf(value: string): { readonly option: string; readonly form: Form | null } {
  const cut = value.indexOf(BREAK);
  if (cut < 0) return { option: value, form: null };
  return { option: value.slice(0, cut), form: shaped(formShape, value.slice(cut + 1)) };
}

/** What a window carries of the button that opened it; null where it carries nothing of ours. */
export const openedOf = (text: string): Opened | null => shaped(openedShape, text);
