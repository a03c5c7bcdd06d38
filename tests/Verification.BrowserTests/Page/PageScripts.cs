namespace Verification.BrowserTests.Page;

/// <summary>What the tests do in a page.</summary>
internal static class PageScripts
{
    /// <summary>
    /// All that a page says that follows from the figures: of the page itself, or of the page whose HTML is given. Items that are switched off are
    /// left out, as they are not in a page of the case without them.
    /// </summary>
    public const string State = """
        html => {
            const root = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
            const all = (place, selector) => [...place.querySelectorAll(selector)];
            const texts = places => places.map(place => place.textContent);
            const figures = (place, selector) =>
                Object.fromEntries(all(place, selector).map(data => [data.dataset.figure, { value: Number(data.value), shown: data.textContent }]));
            const claim = place => ({
                figures: figures(place, '[data-figure]:not([data-figure=weight]):not([data-figure=without])'),
                texts: all(place, '[data-text]').filter(text => !['was', 'absence'].includes(text.dataset.text)).map(text => text.textContent),
                lists: Object.fromEntries(all(place, 'ul[data-list]').map(list => [list.dataset.list, texts([...list.children])])),
                contributions: all(place, '[data-list=contributions] tr').map(row => ({ cells: texts([...row.cells]), figures: figures(row, 'data') })),
            });
            const evidence = all(root, 'tr[data-item]').map(row => ({
                id: row.querySelector('b').textContent,
                figures: figures(row, 'data'),
                absence: row.querySelector('[data-text=absence]').textContent,
                isAbsent: row.classList.contains('absent'),
            }));
            return JSON.stringify({
                claims: all(root, '[data-claim]').map(claim),
                evidence: evidence.filter(item => item.absence !== 'switched off').sort((a, b) => (a.id < b.id ? -1 : 1)),
                sources: all(root, 'tr[data-source]').map(row => figures(row, 'data')),
                absent: texts(all(root, '#absent li')),
                hasAbsent: !root.getElementById('absent').hidden,
            });
        }
        """;

    /// <summary>Changes one thing on the page, as a reader would, by two draws from 0 to 1; says what.</summary>
    public const string Change = """
        ([which, how]) => {
            const pick = (list, draw) => list[Math.floor(draw * list.length)];
            const controls = [...document.querySelectorAll('input[data-change], button[data-change], #as-of')];
            const control = pick(controls, which);
            const fire = target => target.dispatchEvent(new Event('change', { bubbles: true }));
            if (control.type === 'checkbox') {
                control.click();
            } else if (control.type === 'button') {
                control.click();
                const choice = document.querySelector('select');
                choice.value = pick([...choice.options], how).value;
                fire(choice);
            } else {
                control.value = control.type === 'number' ? 0.001 + 0.998 * how : `2026-0${1 + Math.floor(2 * how)}-${10 + Math.floor(18 * how)}T12:30`;
                fire(control);
            }

            return `${control.dataset.change ?? 'asOf'} at ${control.dataset.at ?? ''}`;
        }
        """;
}
