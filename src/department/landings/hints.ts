/** What to write in each part of a page. */
import { t, type Text } from '../../shared/text';
import type { LandingSection } from '../../shared/codes/landing';

/** Hint for each part; it stands beside the text and is never published. */
export const SECTION_HINTS: Readonly<Record<LandingSection, Text>> = {
  headline: t(
    'Польза и для кого. Покажите незнакомому человеку на пять секунд: он должен пересказать, что это и кому.',
    'The value and for whom. Show it to a stranger for five seconds: they should retell what it is and for whom.',
  ),
  subheadline: t(
    'Чем это достигается и на каких условиях, одной фразой.',
    'How it is achieved and on what terms, in one sentence.',
  ),
  for_whom: t(
    'Две-три строки: признаки клиента и событие, после которого он ищет решение. Кому не подойдёт: строка с подзаголовком «Не подойдёт:».',
    'Two or three rows: signs of the client and the event after which they look for a solution. Whom it does not suit: a row with the heading “Not for:”.',
  ),
  proof: t(
    'Три числа: в подзаголовке число, в тексте что оно значит. Только то, что можно подтвердить документом.',
    'Three numbers: the number as heading, its meaning as text. Only what a document proves.',
  ),
  problem: t(
    'Первая строка: проблема словами клиента. Дальше по строке на следствие: что теряет и сколько это стоит.',
    'First row: the problem in the client’s words. Then a row for each consequence: what is lost and what it costs.',
  ),
  steps: t(
    'Ровно три строки: название шага и что человек получит на нём.',
    'Exactly three rows: the step’s name and what the person gets.',
  ),
  included: t(
    'По строке на пункт: предметы и действия, а не «полный комплекс».',
    'A row for each item: things and actions, not “the full package”.',
  ),
  cases: t(
    'Кто клиент, что было, что стало в числах, за какой срок.',
    'Who the client is, before and after in numbers, over what time.',
  ),
  comparison: t(
    'По строке на замену, в том числе «ничего не менять». В тексте две строки: что с ней, что с нами.',
    'A row for each alternative, “changing nothing” among them. Two lines of text: with it, with us.',
  ),
  price: t(
    'В подзаголовке цена или «от …». В тексте из чего она складывается и что в неё не входит.',
    'The price or “from …” as heading. The text says what it is made of and what it leaves out.',
  ),
  faq: t(
    'Пять и больше вопросов, которые задают до покупки. Вопрос в подзаголовке, ответ в тексте.',
    'Five or more questions asked before buying. The question as heading, the answer as text.',
  ),
  guarantee: t(
    'Чем отвечаете, если не получится, и кто эти люди.',
    'What you answer with if it fails, and who you are.',
  ),
  cta: t(
    'Подзаголовок: надпись на кнопке, глагол и результат. Текст: что человек получит за заявку.',
    'Heading: words on the button, a verb and a result. Text: what the person gets for the request.',
  ),
  after: t(
    'Что произойдёт и когда: кто позвонит, через сколько, что пришлют.',
    'What happens and when: who calls, how soon, what is sent.',
  ),
};
