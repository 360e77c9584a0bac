/** What departments begin with, in any language and whatever was chosen in the wizard. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { CHANNEL_CATALOGUE } from '../../department/control/channelCatalogue';
import { ROLE_CATALOGUE } from '../../department/team/roleCatalogue';
import { Dictionary, type Beginnings } from '../../reconcile/language/words';
import type { Language } from '../../shared/text';

/** Every channel and role of the catalogues: texts with which any department may have begun. Dates and names of the company are no words. */
const beginnings: Beginnings = (language, sample) => ({
  language,
  company: '',
  product: '',
  currency: '',
  timeZone: '',
  channels: CHANNEL_CATALOGUE.map(({ code }) => code),
  roles: ROLE_CATALOGUE.map(({ code }) => code),
  sample,
  today: '2026-01-01',
});

/** Words of ours in cells that people fill, from one language to another. */
export const dictionary = (definition: DepartmentDefinition, from: Language, to: Language): Dictionary =>
  new Dictionary(definition, { from, to }, beginnings);
