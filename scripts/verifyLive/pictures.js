/* global Charts, DocumentApp */
/**
 * Pictures in the open document, for a real account: what the add-on does there, and whether it can be found again. Unlike the other cases it
 * needs a script that is bound to a document; README.md says how. Nothing outside that document is read or changed.
 */

var told = [];

function say(holds, what) {
  told.push((holds ? 'holds   ' : 'DIFFERS ') + what);
}

function openTab() {
  return DocumentApp.getActiveDocument().getTabs()[0].asDocumentTab();
}

function elementsOf(tab, name) {
  var found = tab.getNamedRanges(name)[0];
  return found ? found.getRange().getRangeElements() : [];
}

function drawChart() {
  var table = Charts.newDataTable()
    .addColumn(Charts.ColumnType.STRING, ' ')
    .addColumn(Charts.ColumnType.NUMBER, 'Fact')
    .addRow(['Leads: 7 of 10', 70]);
  return Charts.newBarChart()
    .setDataTable(table)
    .setTitle('verify-live')
    .setDimensions(1200, 308)
    .setOption('fontSize', 26)
    .build()
    .getAs('image/png');
}

/** First run: puts a chart between two named paragraphs. @returns {string[]} a line each, `holds` or `DIFFERS` first */
function verifyPictures() {
  var blob = drawChart();
  say(blob.getContentType() === 'image/png', 'a bar chart becomes a PNG without a scope');
  var tab = openTab();
  var body = tab.getBody();
  var before = body.appendParagraph('verify-live: before');
  var after = body.appendParagraph('verify-live: after');
  tab.addNamedRange('verify.before', tab.newRange().addElement(before).build());
  tab.addNamedRange('verify.after', tab.newRange().addElement(after).build());
  var paragraph = body.insertParagraph(body.getChildIndex(after), '');
  var image = paragraph.appendInlineImage(blob).setAltTitle('title').setAltDescription('description');
  image.setWidth(600).setHeight(154);
  tab.addNamedRange('verify.picture', tab.newRange().addElement(image).build());
  DocumentApp.getActiveDocument().saveAndClose();
  say(true, 'a picture is put in and saved under documents.currentonly');
  console.log(told.join('\n'));
  return told;
}

/** Second run: looks for what the first one made, as the next press of the card does. */
function verifyPicturesAgain() {
  var tab = openTab();
  var found = elementsOf(tab, 'verify.picture');
  say(
    found.length === 1 && found[0].getElement().getType() === DocumentApp.ElementType.INLINE_IMAGE,
    'a named range over a picture alone is found again and holds it',
  );
  say(elementsOf(tab, 'verify.before').length === 1, 'a named range does not grow by a paragraph put in after it');
  say(elementsOf(tab, 'verify.after').length === 1, 'a named range does not grow by a paragraph put in before it');
  if (found.length === 1) {
    var old = found[0].getElement().asInlineImage();
    say(old.getAltDescription() === 'description' && old.getWidth() === 600, 'its texts and its size are kept');
    var parent = old.getParent().asParagraph();
    var next = parent.insertInlineImage(parent.getChildIndex(old), drawChart());
    old.removeFromParent();
    say(elementsOf(tab, 'verify.picture').length === 0, 'the name of a picture goes with it');
    tab.addNamedRange('verify.picture', tab.newRange().addElement(next).build());
    say(elementsOf(tab, 'verify.picture').length === 1, 'the picture that takes its place is named anew');
  }
  console.log(told.join('\n'));
  return told;
}
