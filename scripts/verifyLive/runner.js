/**
 * Runs conformance cases against Sheets, Docs and Drive and says where answers differ. It is pasted into the generated Apps Script project
 * behind `var CASES`, so it is one script without modules. Functions that end in `_` are private to Apps Script.
 */
/* global CASES, UrlFetchApp, ScriptApp, PropertiesService */

var HOSTS_ = {
  v4: 'https://sheets.googleapis.com',
  v1: 'https://docs.googleapis.com',
  drive: 'https://www.googleapis.com',
};
var TIME_LIMIT_MS_ = 5 * 60 * 1000;
var MARK_ = { verifyLive: '1' };

/** One call of the REST API with the token of whoever runs the script. */
function fetch_(call, body) {
  var at = call.indexOf(' ');
  var path = call.slice(at + 1);
  var options = {
    method: call.slice(0, at).toLowerCase(),
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    muteHttpExceptions: true,
  };
  if (body !== undefined) {
    options.contentType = 'application/json';
    options.payload = JSON.stringify(body);
  }
  var answer = UrlFetchApp.fetch(HOSTS_[path.split('/')[1]] + encodeURI(path), options);
  var text = answer.getContentText();
  return { status: answer.getResponseCode(), body: text === '' ? null : JSON.parse(text) };
}

function filled_(value, names) {
  var text = JSON.stringify(value).replace(/\{\{(\w+)\}\}/g, function (_, name) {
    return names[name];
  });
  return JSON.parse(text);
}

/** Paths at which an answer lacks what a case expects: fields that a case does not name may be anything. */
function mismatches_(wanted, given, path) {
  if (wanted === '$any') return given === undefined ? [path + ': absent'] : [];
  if (wanted === '$absent')
    return given === undefined ? [] : [path + ': ' + JSON.stringify(given) + ' instead of nothing'];
  if (typeof wanted !== 'object' || wanted === null) {
    return wanted === given ? [] : [path + ': ' + JSON.stringify(given) + ' instead of ' + JSON.stringify(wanted)];
  }
  if (typeof given !== 'object' || given === null) return [path + ': ' + JSON.stringify(given)];
  if (Array.isArray(wanted) && wanted.length !== given.length) {
    return [path + ': ' + given.length + ' items instead of ' + wanted.length];
  }
  return Object.keys(wanted).reduce(function (found, key) {
    return found.concat(mismatches_(wanted[key], given[key], path + '.' + key));
  }, []);
}

function makeFile_(kind) {
  var body = {
    name: 'verify-live',
    mimeType: 'application/vnd.google-apps.' + kind,
    appProperties: MARK_,
  };
  return fetch_('POST /drive/v3/files', body).body.id;
}

/** What differs in one case; empty when it holds. */
function runCase_(each) {
  var names = {};
  if (each.needs === 'spreadsheet') {
    names.book = makeFile_('spreadsheet');
    var locale = { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } };
    var title = { updateSheetProperties: { properties: { sheetId: 0, title: 'Sheet1' }, fields: 'title' } };
    fetch_('POST /v4/spreadsheets/' + names.book + ':batchUpdate', { requests: [locale, title] });
  } else names.doc = makeFile_('document');
  var found = [];
  each.steps.forEach(function (step, index) {
    if (found.length > 0) return;
    var answer = fetch_(filled_(step.call, names), step.body === undefined ? undefined : filled_(step.body, names));
    var where = 'step ' + (index + 1) + ' ' + step.call;
    if (answer.status !== step.status) {
      found.push(
        where + ': status ' + answer.status + ' instead of ' + step.status + ' ' + JSON.stringify(answer.body),
      );
      return;
    }
    if (step.expect !== undefined) found = found.concat(mismatches_(filled_(step.expect, names), answer.body, where));
    Object.keys(step.save || {}).forEach(function (name) {
      names[name] = answer.body[step.save[name]];
    });
  });
  return found;
}

/** Runs the cases that have not been run yet, for five minutes at most; run it again until it says that all were run. */
function verifyLive() {
  var store = PropertiesService.getUserProperties();
  var results = JSON.parse(store.getProperty('results') || '{}');
  var started = Date.now();
  CASES.forEach(function (each, index) {
    if (results[index] !== undefined || Date.now() - started > TIME_LIMIT_MS_) return;
    var found;
    try {
      found = runCase_(each);
    } catch (error) {
      found = [String(error)];
    }
    results[index] = found.length;
    store.setProperty('results', JSON.stringify(results));
    console.log(
      (found.length === 0 ? 'holds: ' : 'DIFFERS: ') +
        each.name +
        found
          .map(function (line) {
            return '\n  ' + line;
          })
          .join(''),
    );
  });
  var done = Object.keys(results);
  var holding = done.filter(function (index) {
    return results[index] === 0;
  });
  var summary =
    holding.length +
    ' of ' +
    CASES.length +
    ' cases hold, ' +
    (done.length - holding.length) +
    ' differ, ' +
    (CASES.length - done.length) +
    ' not run yet';
  console.log(summary);
  return summary;
}

/** Deletes every file that the cases made, and forgets the results. */
function cleanUp() {
  var query = "appProperties has { key='verifyLive' and value='1' }";
  var files = fetch_('GET /drive/v3/files?pageSize=1000&q=' + query).body.files;
  files.forEach(function (file) {
    fetch_('DELETE /drive/v3/files/' + file.id);
  });
  PropertiesService.getUserProperties().deleteProperty('results');
  console.log(files.length + ' files deleted');
  return files.length;
}
