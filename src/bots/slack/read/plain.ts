/** `<@U1|budi>`, `<#C1|umum>`, `<!here>`, `<https://…|label>`: how Slack writes what is more than letters. */
function shown(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : inside.slice(bar + 1);
  const bare = target.replace(/^[@#!]/, '').replace(/^mailto:/, '');
  // Only people and channels lose their sign in the label.
  if (label !== '') return `${/^[@#]/.exec(target)?.[0] ?? ''}${label}`;
  return /^[@!]/.test(target) ? `@${bare.split('^')[0] ?? ''}` : bare;
}

/** What a person typed, out of Slack's markup: links and mentions as seen on screen, and `&amp; &lt; &gt;` undone. */
export function plainOf(text: string): string {
  return text
    .replace(/<([^<>]+)>/g, (_, inside: string) => shown(inside))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
