/** `ContentService`: text answers of web apps. */
import { Fault } from '../faults';
import { enumeration, type ServiceContext } from './context';

const TYPE = 'ContentService.TextOutput';

export interface Content {
  readonly service: object;
  /** Text and type behind a TextOutput; undefined for anything else. */
  readonly textOf: (value: unknown) => { readonly text: string; readonly type: string } | undefined;
}

/** Builds the service. */
export function makeContentService({ realm }: ServiceContext): Content {
  const types = enumeration(realm, 'ContentService.MimeType', [
    'ATOM',
    'CSV',
    'ICAL',
    'JAVASCRIPT',
    'JSON',
    'RSS',
    'TEXT',
    'VCARD',
    'XML',
  ]);
  const createTextOutput = (first: string) => {
    let text = first;
    let type = types.value('TEXT');
    const setMimeType = (value: unknown) => {
      if (!types.nameOf(value)) throw new Fault('Invalid argument: mimeType');
      type = value as object;
      return output;
    };
    const output = realm.service(
      TYPE,
      {
        getContent: { signatures: [''], call: () => text },
        setContent: { signatures: ['String'], call: ([next]) => ((text = String(next)), output) },
        append: { signatures: ['String'], call: ([more]) => ((text += String(more)), output) },
        getMimeType: { signatures: [''], call: () => type },
        setMimeType: { signatures: ['MimeType'], call: ([value]) => setMimeType(value) },
      },
      () => ({ text, type: types.nameOf(type) ?? 'TEXT' }),
    );
    return output;
  };
  const service = realm.service('ContentService', {
    createTextOutput: { signatures: ['', 'String'], call: ([text]) => createTextOutput(String(text ?? '')) },
    MimeType: types.object,
  });
  return {
    service,
    textOf: (value) => (realm.dataOf(TYPE, value) as (() => { text: string; type: string }) | undefined)?.(),
  };
}
