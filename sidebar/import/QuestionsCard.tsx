/** What a file does not tell: order of day and month, what a mark sets off, its channel. */
import type { ColumnQuestion } from '../../src/imports/table/checkColumns';
import { readAgain } from '../state/importFile';
import { language, say } from '../state/store';
import { AnswerSelect, channelOptions } from './AnswerSelect';
import { answer, answers } from './answers';
import type { Reading } from './send';
import { I } from './strings';

type Option = readonly [value: string, text: string];

/** One question as a group of radio buttons; an answer reads the file again. */
function Ask(props: {
  readonly name: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}) {
  return (
    <fieldset class="ask">
      <legend>{props.text}</legend>
      {props.options.map(([value, text]) => (
        <label class="check" key={value}>
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => {
              props.onAnswer(value);
              void readAgain();
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Question({ question }: { readonly question: ColumnQuestion }) {
  const { key, header, samples, kind } = question;
  const given = answers.value.columns;
  const slots = { column: header, sample: samples[0] ?? '' };
  return kind === 'dateOrder' ? (
    <Ask
      name={`date-${key}`}
      text={say(I.askDate, slots)}
      options={[
        ['day-first', say(I.dayFirst)],
        ['month-first', say(I.monthFirst)],
      ]}
      value={given.dateOrder?.[key] ?? ''}
      onAnswer={(value) =>
        answer({
          columns: { ...given, dateOrder: { ...given.dateOrder, [key]: value as 'day-first' | 'month-first' } },
        })
      }
    />
  ) : (
    <Ask
      name={`decimal-${key}`}
      text={say(I.askDecimal, slots)}
      options={[
        ['thousands', say(I.thousands)],
        ['decimals', say(I.decimals)],
      ]}
      value=""
      onAnswer={(value) => {
        const mark = (samples[0] ?? '').includes(',') ? 'comma' : 'point';
        const other = mark === 'comma' ? 'point' : 'comma';
        answer({ columns: { ...given, decimal: { ...given.decimal, [key]: value === 'decimals' ? mark : other } } });
      }}
    />
  );
}

/** A file of spend that names no channel belongs to one that the person picks. */
const ChannelQuestion = () => (
  <AnswerSelect
    value={answers.value.channel}
    none={say(I.unknown)}
    options={channelOptions()}
    onAnswer={(channel) => {
      answer({ channel });
      void readAgain();
    }}
  >
    {say(I.askChannel)}
  </AnswerSelect>
);

export function QuestionsCard({ reading }: { readonly reading: Reading }) {
  const noChannel =
    reading.kind === 'spend' &&
    (answers.value.channel !== '' || reading.rows.some(({ values }) => values.channel === ''));
  if (reading.questions.length === 0 && !noChannel) return null;
  return (
    <section class="card warning" lang={language.value}>
      <h2>{say(I.askTitle)}</h2>
      {noChannel && <ChannelQuestion />}
      {reading.questions.map((question) => (
        <Question key={`${question.kind}-${question.key}`} question={question} />
      ))}
    </section>
  );
}
