/** What the columns of a file mean, said by a person; remembered by the fingerprint of the headers. */
import { useState } from 'preact/hooks';
import type { FileKind } from '../../src/imports/fileKinds';
import type { FileEncoding } from '../../src/imports/table/readBytes';
import { importReader, readAgain, type ChosenFile } from '../state/importFile';
import { say } from '../state/store';
import { answer, answers } from './answers';
import { I } from './strings';

interface Props {
  readonly file: ChosenFile;
  /** Kind and columns as they were understood; none for a file that nobody knows. */
  readonly kind: FileKind | null;
  readonly bound: Readonly<Record<string, string>>;
  readonly open: boolean;
}

const ENCODINGS: readonly FileEncoding[] = ['utf-8', 'windows-1251', 'utf-16le', 'utf-16be'];

function EncodingChoice({ file }: { readonly file: ChosenFile }) {
  if (file.encoding === null) return null;
  return (
    <label class="field">
      {say(I.encoding)}
      <select
        value={answers.value.encoding ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          answer({ encoding: value === '' ? null : (value as FileEncoding) });
          void readAgain();
        }}
      >
        <option value="">
          {say(I.auto)} ({file.encoding})
        </option>
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {encoding}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Header and first rows, so that people see what they speak of. */
function Sample({ file }: { readonly file: ChosenFile }) {
  if (!file.guess) return null;
  return (
    <div class="sample" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {file.guess.header.map((cell, index) => (
              <th key={index}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.guess.sample.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ColumnsCard(props: Props) {
  const { file } = props;
  const reader = importReader();
  const [kind, setKind] = useState<FileKind>(props.kind ?? 'leads');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(props.bound);
  if (!file.guess || !reader) return <EncodingChoice file={file} />;
  const { header } = file.guess;
  const columns = reader.columns[kind];
  const missing = columns.filter(({ key, required }) => required && !chosen[key]);
  const use = (): void => {
    const picked = Object.fromEntries(columns.flatMap(({ key }) => (chosen[key] ? [[key, chosen[key]] as const] : [])));
    answer({
      header: {
        fingerprint: reader.fingerprint(header),
        choice: { kind, columns: picked },
        answers: answers.value.columns,
      },
    });
    void readAgain();
  };
  return (
    <details class="card" open={props.open}>
      <summary>{say(I.columnsTitle)}</summary>
      <p class="muted">{say(I.columnsText)}</p>
      <EncodingChoice file={file} />
      <Sample file={file} />
      <fieldset class="ask">
        <legend>{say(I.kind)}</legend>
        {(['leads', 'spend'] as const).map((each) => (
          <label class="check" key={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            {say(each === 'leads' ? I.kindLeads : I.kindSpend)}
          </label>
        ))}
      </fieldset>
      {columns.map(({ key, title, required }) => (
        <label class="field" key={`${kind}-${key}`}>
          <span>
            {say(title)}
            {required ? ' *' : ''}
          </span>
          <select
            value={chosen[key] ?? ''}
            onChange={(event) => setChosen({ ...chosen, [key]: event.currentTarget.value })}
          >
            <option value="">{say(I.none)}</option>
            {[...new Set(header.filter((cell) => cell !== ''))].map((cell) => (
              <option key={cell} value={cell}>
                {cell}
              </option>
            ))}
          </select>
        </label>
      ))}
      {missing.length > 0 && (
        <p class="wrong">{say(I.missing, { names: missing.map(({ title }) => say(title)).join(', ') })}</p>
      )}
      <button type="button" class="action" disabled={missing.length > 0} onClick={use}>
        {say(I.useColumns)}
      </button>
    </details>
  );
}
