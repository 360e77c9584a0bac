/** What the wizard offers. */
import type { Text } from '../shared/text';
import { CHANNEL_CATALOGUE } from './control/channelCatalogue';
import { ROLE_CATALOGUE } from './team/roleCatalogue';

/** Channels and roles with those ticked at the start, currencies (ISO 4217) and the time zone to offer. */
export interface WizardCatalogue {
  readonly channels: readonly { readonly code: string; readonly name: Text; readonly chosen: boolean }[];
  readonly roles: readonly { readonly code: string; readonly name: Text; readonly chosen: boolean }[];
  readonly currencies: readonly string[];
  readonly timeZone: string;
}

const CURRENCIES = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UZS', 'AMD', 'GEL', 'TRY', 'GBP'] as const;

/** The catalogue for a person in this time zone. */
export const catalogue = (timeZone: string): WizardCatalogue => ({
  channels: CHANNEL_CATALOGUE.map(({ code, name, usual }) => ({ code, name, chosen: usual })),
  roles: ROLE_CATALOGUE.map(({ code, title, usual }) => ({ code, name: title, chosen: usual })),
  currencies: CURRENCIES,
  timeZone,
});
