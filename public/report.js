// All that a report needs a browser's help for. Without it everything can still be read: each factor opens by itself, and paper has all.
const factors = () => [...document.querySelectorAll('details[data-factor]')]

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// Opens or closes all factors: the button says which of the two comes next.
for (const button of document.querySelectorAll('[data-folds]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    const open = button.getAttribute('data-open') !== 'true'
    for (const factor of factors()) factor.open = open
    button.setAttribute('data-open', String(open))
    button.textContent = button.getAttribute(open ? 'data-close-all' : 'data-open-all')
  })
}

// A link to a factor opens it, also when it is pressed a second time and the address stays.
const show = (place) => {
  const factor = document.getElementById(decodeURIComponent(place))?.closest('details[data-factor]')
  if (!factor) return
  factor.open = true
  factor.scrollIntoView()
}
addEventListener('hashchange', () => show(location.hash.slice(1)))
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) show(link.hash.slice(1))
})
show(location.hash.slice(1))

// Not every browser prints what is closed: paper gets everything open, and the screen its state back.
addEventListener('beforeprint', () => {
  for (const factor of factors().filter((each) => !each.open)) {
    factor.open = true
    factor.dataset.printed = ''
  }
})
addEventListener('afterprint', () => {
  for (const factor of factors().filter((each) => 'printed' in each.dataset)) {
    factor.open = false
    delete factor.dataset.printed
  }
})
