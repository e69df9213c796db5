import { type Command, Usage } from './command.ts';

/** What a search in chat would find, for whoever tends the catalogue. */
export const searching: Command = {
  name: 'search',
  usage: '"WORDS" [--limit N] [--json]',
  summary: 'finds courses as a search in chat does, through the LangChain retriever; 1 when nothing fits',
  options: { limit: { type: 'string' } },
  words: [1, 1],
  async run({ words, options, json }, io, app) {
    const [query = ''] = words;
    const limit = Number(options['limit'] ?? 5);
    if (!Number.isInteger(limit) || limit < 1 || limit > 20) throw new Usage('--limit is 1 to 20.');
    // Loaded here only: a bot that searches needs nothing of LangChain.
    const { CourseRetriever } = await import('../knowledge/retrieval/retriever.ts');
    const today = (): string => app.office.dayOf(app.clock.now());
    const found = await new CourseRetriever({ courses: app.courses, today, limit }).invoke(query);
    if (json)
      io.out(JSON.stringify(found.map(({ pageContent, metadata }) => ({ ...metadata, text: pageContent }))));
    else if (found.length === 0) io.out('Nothing in the catalogue fits.');
    else
      for (const { metadata } of found)
        io.out(`${metadata.id}  ${metadata.title} (${metadata.jp} JP, ${metadata.mode})`);
    return found.length === 0 ? 1 : 0;
  },
};
