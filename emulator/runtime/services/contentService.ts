/** `ContentService`: text answers of web apps. */
import { Fault } from '../faults';
import { enumeration, type ServiceContext } from './context';

/** Builds the service. */
export function makeContentService({ realm }: ServiceContext): object {
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
    const output = realm.service('ContentService.TextOutput', {
      getContent: { signatures: [''], call: () => text },
      setContent: { signatures: ['String'], call: ([next]) => ((text = String(next)), output) },
      append: { signatures: ['String'], call: ([more]) => ((text += String(more)), output) },
      getMimeType: { signatures: [''], call: () => type },
      setMimeType: { signatures: ['MimeType'], call: ([value]) => setMimeType(value) },
    });
    return output;
  };
  return realm.service('ContentService', {
    createTextOutput: { signatures: ['', 'String'], call: ([text]) => createTextOutput(String(text ?? '')) },
    MimeType: types.object,
  });
}
