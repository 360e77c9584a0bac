/** First run: three short steps, then the department is made with progress. */
import { useEffect, useState } from 'preact/hooks';
import type { Catalogue, CreateInput, JobView } from '../../src/panel/contract';
import type { Language, Text } from '../../src/shared/text';
import { forgetRun, resumeRun, run, startCreateRun } from '../state/job';
import { language, loadOverview, say, setLanguage } from '../state/store';
import { APP, LANGUAGE_NAMES, W } from '../strings';
import { RunCard } from '../ui/RunCard';
import { WizardPreview } from './WizardPreview';

type Change = (part: Partial<CreateInput>) => void;
interface StepProps {
  readonly input: CreateInput;
  readonly change: Change;
  readonly catalogue: Catalogue;
  readonly tried: boolean;
}

const STEPS = 3;

function TextField({
  name,
  label,
  hint,
  value,
  required,
  tried,
  onInput,
}: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  tried?: boolean;
  onInput: (value: string) => void;
}) {
  const wrong = Boolean(required && tried && value.trim() === '');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        required={required}
        maxLength={200}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${name}-error` : hint ? `${name}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p class="muted" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${name}-error`}>
          {say(W.required)}
        </p>
      )}
    </div>
  );
}

function Select({
  name,
  label,
  value,
  options,
  onChange,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([code, words]) => (
          <option value={code} key={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Checks({
  legend,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  options: readonly { readonly code: string; readonly name: Text }[];
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const toggle = (code: string, on: boolean): void =>
    onChange(options.map((option) => option.code).filter((each) => (each === code ? on : chosen.includes(each))));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="check" key={option.code}>
          <input
            type="checkbox"
            checked={chosen.includes(option.code)}
            onChange={(event) => toggle(option.code, event.currentTarget.checked)}
          />
          {say(option.name)}
        </label>
      ))}
    </fieldset>
  );
}

function CompanyStep({ input, change, catalogue, tried }: StepProps) {
  const chooseLanguage = (code: string): void => {
    setLanguage(code as Language);
    change({ language: code as Language });
  };
  return (
    <>
      <p>{say(W.welcome)}</p>
      <Select
        name="language"
        label={say(W.language)}
        value={input.language}
        options={Object.entries(LANGUAGE_NAMES)}
        onChange={chooseLanguage}
      />
      <TextField
        name="company"
        label={say(W.company)}
        hint={say(W.companyHint)}
        value={input.company}
        required
        tried={tried}
        onInput={(company) => change({ company })}
      />
      <TextField
        name="product"
        label={say(W.product)}
        value={input.product}
        onInput={(product) => change({ product })}
      />
      <Select
        name="currency"
        label={say(W.currency)}
        value={input.currency}
        options={catalogue.currencies.map((code) => [code, code])}
        onChange={(currency) => change({ currency })}
      />
      <TextField
        name="timeZone"
        label={say(W.timeZone)}
        value={input.timeZone}
        required
        tried={tried}
        onInput={(timeZone) => change({ timeZone })}
      />
    </>
  );
}

const ChannelsStep = ({ input, change, catalogue }: StepProps) => (
  <Checks
    legend={say(W.channels)}
    options={catalogue.channels}
    chosen={input.channels}
    onChange={(channels) => change({ channels })}
  />
);

const RolesStep = ({ input, change, catalogue }: StepProps) => (
  <>
    <Checks
      legend={say(W.roles)}
      options={catalogue.roles}
      chosen={input.roles}
      onChange={(roles) => change({ roles })}
    />
    <label class="check">
      <input
        type="checkbox"
        name="sample"
        checked={input.sample}
        onChange={(event) => change({ sample: event.currentTarget.checked })}
      />
      {say(W.sample)}
    </label>
    <p class="muted">{say(W.sampleHint)}</p>
  </>
);

const STEP_VIEWS = [CompanyStep, ChannelsStep, RolesStep] as const;

const firstInput = (catalogue: Catalogue): CreateInput => ({
  language: language.value,
  company: '',
  product: '',
  currency: catalogue.currencies[0] ?? 'RUB',
  timeZone: catalogue.timeZone,
  channels: catalogue.channels.filter((each) => each.chosen).map((each) => each.code),
  roles: catalogue.roles.filter((each) => each.chosen).map((each) => each.code),
  sample: false,
});

function Left({ job }: { readonly job: JobView }) {
  return (
    <section class="card warning">
      <h2>{say(W.unfinished)}</h2>
      <p>{say(job.label)}</p>
      <div class="row">
        <button type="button" class="action" onClick={() => void resumeRun(job)}>
          {say(W.resume)}
        </button>
        <button type="button" onClick={() => void forgetRun(job).then(loadOverview)}>
          {say(W.forget)}
        </button>
      </div>
    </section>
  );
}

interface WizardProps {
  readonly catalogue: Catalogue;
  readonly unfinished: JobView | null;
  readonly noAccess: boolean;
}

export function WizardScreen({ catalogue, unfinished, noAccess }: WizardProps) {
  const [input, setInput] = useState(() => firstInput(catalogue));
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const change: Change = (part) => setInput((now) => ({ ...now, ...part }));
  const View = STEP_VIEWS[step] ?? CompanyStep;
  const complete = input.company.trim() !== '' && input.timeZone.trim() !== '';
  const last = step === STEPS - 1;
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), [step]);
  const goOn = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    if (last) void startCreateRun({ ...input, company: input.company.trim() });
    else setStep(step + 1);
  };
  if (run.value.phase !== 'idle') {
    return (
      <main>
        <h1>{APP}</h1>
        <RunCard>
          <p class="next">{say(W.openPulse)}</p>
        </RunCard>
      </main>
    );
  }
  return (
    <main>
      <h1 tabIndex={-1}>{APP}</h1>
      {unfinished && <Left job={unfinished} />}
      {noAccess && step === 0 && <p class="muted">{say(W.maybeShared)}</p>}
      <p class="muted">{say(W.step, { n: step + 1, m: STEPS })}</p>
      <form onSubmit={goOn} noValidate>
        <View input={input} change={change} catalogue={catalogue} tried={tried} />
        {last && (
          <WizardPreview
            input={{ ...input, company: input.company.trim() }}
            key={`${String(input.sample)}:${input.roles.join()}`}
          />
        )}
        <div class="row">
          <button type="submit" class={unfinished ? undefined : 'action'}>
            {say(last ? W.create : W.next)}
          </button>
          {step > 0 && (
            <button type="button" onClick={() => setStep(step - 1)}>
              {say(W.back)}
            </button>
          )}
        </div>
      </form>
    </main>
  );
}
