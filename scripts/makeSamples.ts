/**
 * Writes the sample exports in samples/: leads and advertising costs of an invented B2B department that sells warehouse
 * software, and broken files as people bring them. Seeded, so that the same files come out every time: `npm run samples`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROKEN } from './samples/broken';
import { FIRST_DAY, LAST_DAY } from './samples/department';
import { makeLeads } from './samples/leads';
import { makeSpend } from './samples/spend';

function main(): void {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');
  mkdirSync(path.join(folder, 'broken'), { recursive: true });
  const leads = makeLeads();
  const spend = makeSpend();
  writeFileSync(path.join(folder, 'leads.csv'), `${leads.join('\n')}\n`);
  writeFileSync(path.join(folder, 'spend.csv'), `${spend.join('\n')}\n`);
  for (const [file, , content] of BROKEN) writeFileSync(path.join(folder, 'broken', file), content(leads));
  const table = BROKEN.map(([file, about]) => `- \`broken/${file}\`: ${about}.`).join('\n');
  writeFileSync(
    path.join(folder, 'README.md'),
    `# Sample exports\n\nInvented data, written by \`npm run samples\` (the same every time). No real company or person is in them.\n\n` +
      `- \`leads.csv\`: ${leads.length - 1} leads, ${FIRST_DAY} to ${LAST_DAY}.\n` +
      `- \`spend.csv\`: ${spend.length - 1} rows of advertising costs for the same days. \`seo\` and \`partners\` cost nothing; ` +
      `\`vk_ads\` earns less than it costs; \`email\` costs money and brings few leads.\n\n` +
      `Files as people bring them, for trying what is said about them:\n\n${table}\n`,
  );
  console.log(`${leads.length - 1} leads, ${spend.length - 1} rows of costs -> samples/`);
}

main();
