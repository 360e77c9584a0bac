/** How far the economics of a customer reach. */
import { code } from './choice';

/** What a customer may cost at most. */
export const BREAK_EVEN_BASES = [
  code('first_sale', 'По первой продаже', 'By the first sale'),
  code('lifetime', 'За срок жизни клиента', 'By the life span of a customer'),
] as const;
