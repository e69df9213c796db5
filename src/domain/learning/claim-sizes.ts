/** Sizes of what is typed into a claim. Characters. */
export const CLAIM_SIZES = {
  title: { least: 4, most: 200 },
  organiser: { least: 2, most: 120 },
  certificate: { least: 2, most: 80 },
  reason: { least: 5, most: 300 },
} as const;
