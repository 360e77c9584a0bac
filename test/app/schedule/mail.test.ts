import { composeMail, type MailContent } from '../../../src/app/schedule/mail';

const CONTENT: MailContent = {
  language: 'ru',
  subject: 'РНП · <b>ООО</b>',
  heading: 'РНП · <b>ООО</b>',
  lead: 'РНП обновлён: 59 строк.',
  figuresTitle: 'Месяц',
  figures: [
    { name: 'Лиды', value: '449', detail: ['план 200', '248 % к дате'], status: '● по плану', tone: 'good' },
    { name: 'CPL', value: '—', detail: [], status: '○ рано судить', tone: 'muted' },
  ],
  lists: [
    { title: 'Чего не хватает', items: ['Нет данных: <script>alert(1)</script>'] },
    { title: 'Пусто', items: [] },
  ],
  links: [
    { text: 'Открыть РНП', url: 'https://docs.google.com/spreadsheets/d/P/edit?a=1&b="2"' },
    { text: 'Задачи', url: 'https://docs.google.com/spreadsheets/d/P/edit#gid=2' },
  ],
  why: 'Письмо по расписанию.',
};

describe('a mail', () => {
  const { text, html = '' } = composeMail(CONTENT);

  it('says the same in both bodies', () => {
    for (const part of ['РНП обновлён: 59 строк.', 'Лиды', '449', 'план 200', '● по плану', 'Письмо по расписанию.']) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(text).toContain('Лиды: 449 · план 200 · 248 % к дате · ● по плану');
    expect(text).toContain('CPL: — · ○ рано судить');
  });

  it('escapes what people typed, in texts and addresses', () => {
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('a=1&amp;b=&quot;2&quot;');
  });

  it('fetches nothing, leaves out empty lists, and says its language', () => {
    expect(html).not.toMatch(/<img|<link|url\(|src=/);
    expect(html + text).not.toContain('Пусто');
    expect(html).toContain('<html lang="ru">');
  });
});
