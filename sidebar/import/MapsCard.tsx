/** Stages and sources that nobody has explained yet: each is mapped to ours once. */
import type { ImportReport, NewNames } from '../../src/panel/contract';
import type { UnknownSource } from '../../src/imports/importReading';
import { similarName } from '../../src/imports/names/similarName';
import type { Text } from '../../src/shared/text';
import { importContext, importReader } from '../state/importFile';
import { say } from '../state/store';
import { W } from '../strings';
import { AnswerSelect, channelOptions, type AnswerOption } from './AnswerSelect';
import {
  answer,
  answers,
  NEW_CHANNEL,
  NO_CHANNEL,
  NO_SALES,
  sourceAnswer,
  sourceKey,
  sourceName,
  stageKey,
} from './answers';
import type { Reading } from './send';
import { I } from './strings';

/** So many are asked at once; more belong into the table. */
const SHOWN = 30;

function More({ count }: { readonly count: number }) {
  return count > SHOWN ? <p class="muted">{say(I.moreNames, { n: count - SHOWN })}</p> : null;
}

function Hint({ text, link }: { readonly text: Text; readonly link: string | null }) {
  return <p class="muted">{link ? <a href={link}>{say(text)}</a> : say(text)}</p>;
}

export function StagesCard({ reading }: { readonly reading: Reading }) {
  const { unknownStages } = reading;
  if (unknownStages.length === 0) return null;
  const options: readonly AnswerOption[] = [
    ...(importReader()?.statuses ?? []).map(({ code, label }) => [code, say(label)] as const),
    [NO_SALES, say(I.noSales)],
  ];
  return (
    <section class="card warning">
      <h2>{say(I.stagesTitle)}</h2>
      {unknownStages.slice(0, SHOWN).map((each) => {
        const key = stageKey(each);
        return (
          <AnswerSelect
            key={key}
            count={each.count}
            value={answers.value.stages[key] ?? ''}
            none={say(I.unanswered)}
            options={options}
            onAnswer={(value) => answer({ stages: { ...answers.value.stages, [key]: value } })}
          >
            {each.stage || each.pipeline}
            {each.stage !== '' && each.pipeline !== '' && <span class="muted"> · {each.pipeline}</span>}
          </AnswerSelect>
        );
      })}
      <More count={unknownStages.length} />
      <Hint text={I.stagesHint} link={importContext()?.stagesLink ?? null} />
    </section>
  );
}

const sourceText = ({
  label,
  utmSource,
  utmMedium,
}: Parameters<typeof sourceName>[0] & { utmMedium: string }): string =>
  [label, [utmSource, utmMedium].filter((part) => part !== '').join(' / ')].filter((part) => part !== '').join(' · ');

/** The channel that a source is most like comes first, and says so; then all channels, and what no channel is. */
function sourceOptions(source: UnknownSource): readonly AnswerOption[] {
  const channels = importContext()?.channels ?? [];
  const like = similarName(
    [source.label, source.utmSource],
    channels.map(({ name, code, aliases, utmSource }) => ({ name, words: [code, utmSource, ...aliases] })),
  );
  return [
    ...(like === null ? [] : [[like, say(I.likely, { name: like })] as const]),
    ...channelOptions().filter(([name]) => name !== like),
    [NEW_CHANNEL, say(I.newChannel, { name: sourceName(source) })],
    [NO_CHANNEL, say(I.noChannel)],
  ];
}

export function SourcesCard({ reading }: { readonly reading: Reading }) {
  const { unknownSources } = reading;
  if (unknownSources.length === 0) return null;
  return (
    <section class="card warning">
      <h2>{say(reading.kind === 'leads' ? I.sourcesTitle : I.sourcesTitleSpend)}</h2>
      {unknownSources.slice(0, SHOWN).map((source) => {
        const key = sourceKey(source);
        return (
          <AnswerSelect
            key={key}
            count={source.count}
            value={sourceAnswer(source)}
            none={say(I.notSaid)}
            options={sourceOptions(source)}
            onAnswer={(value) => answer({ sources: { ...answers.value.sources, [key]: value } })}
          >
            {sourceText(source)}
          </AnswerSelect>
        );
      })}
      <More count={unknownSources.length} />
      <Hint text={I.sourcesHint} link={importContext()?.sourcesLink ?? null} />
    </section>
  );
}

const LISTS: readonly (keyof NewNames)[] = ['products', 'segments'];

/** Products and segments that the department lacks, ticked unless the person unticks them. */
export function UnknownNames({ report }: { readonly report: ImportReport }) {
  const groups = LISTS.filter((key) => report.unknown[key].length > 0);
  if (groups.length === 0) return null;
  const toggle = (key: keyof NewNames, name: string, on: boolean): void => {
    const { names } = answers.value;
    const now = names[key].filter((each) => each !== name);
    answer({ names: { ...names, [key]: on ? [...now, name] : now } });
  };
  return (
    <fieldset>
      <legend>{say(W.addNames)}</legend>
      {groups.flatMap((key) =>
        report.unknown[key].slice(0, SHOWN).map((name) => (
          <label class="check" key={`${key}:${name}`}>
            <input
              type="checkbox"
              checked={answers.value.names[key].includes(name)}
              onChange={(event) => toggle(key, name, event.currentTarget.checked)}
            />
            {name}
          </label>
        )),
      )}
      <p class="muted">{say(W.addNamesHint)}</p>
    </fieldset>
  );
}
