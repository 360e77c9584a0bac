/** Words of the choices that people have about what they changed, the same for workbooks and documents. */
import type { ChangeChoice } from '../../src/panel/contract';
import { t, type Text } from '../../src/shared/text';

export const CHOICES: Readonly<Record<ChangeChoice, Text>> = {
  putBack: t('Вернуть', 'Put back'),
  keep: t('Оставить моё', 'Keep mine'),
  ignore: t('Не напоминать', 'Do not mention'),
};
