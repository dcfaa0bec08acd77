// What pages do beyond what they do without scripts. Everything here is a shortcut: each page works without it.

const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Says something where screen readers listen and everybody can read it. */
function say(text, place = $("[data-status]")) {
    if (place) place.textContent = text;
}

// ---------------------------------------------------------------- clipboard

/** Copies; where the browser does not let us, selects instead and says which keys to press. Never claims what did not happen. */
async function copy(source, done, failed) {
    const text = source.value ?? source.textContent;
    try {
        await navigator.clipboard.writeText(text);
        say(done);
        return true;
    } catch {
        select(source);
        say(failed);
        return false;
    }
}

function select(element) {
    element.focus();
    if (element.select) element.select();
    else getSelection().selectAllChildren(element);
}

for (const button of all("[data-copy]")) {
    button.addEventListener("click", async () => {
        const source = document.getElementById(button.dataset.copy);
        if (await copy(source, button.dataset.done, button.dataset.failed)) source.dataset.isSafe = "";
    });
}

// ---------------------------------------------------------------- times

const language = document.documentElement.lang;
// Not every browser knows every language. Where it does not, figures say it, as they are read everywhere.
const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
const [long, short] = ["long", "medium"].map((dateStyle) => (isKnown
    ? new Intl.DateTimeFormat(language, { dateStyle, timeStyle: "short" })
    : new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "short" })));
for (const time of all("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
        time.title = time.textContent;
        time.textContent = (time.closest("table") ? short : long).format(at);
    }
}

/** Counts down by the second; nobody is told every second. */
for (const timer of all("[data-until]")) {
    const until = Date.parse(timer.dataset.until);
    const two = (number) => String(number).padStart(2, "0");
    const inDays = new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" });
    const tick = () => {
        const left = Math.max(0, Math.floor((until - Date.now()) / 1000));
        const [days, hours, minutes] = [isKnown ? left / 86400 : 0, isKnown ? (left / 3600) % 24 : left / 3600, (left / 60) % 60].map(Math.floor);
        timer.textContent = `${days > 0 ? `${inDays.format(days)} ` : ""}${two(hours)}:${two(minutes)}:${two(left % 60)}`;
        if (left === 0) clearInterval(clock);
    };
    const clock = setInterval(tick, 1000);
    tick();
}

// ---------------------------------------------------------------- passphrases

for (const button of all("[data-reveals]")) {
    const field = document.getElementById(button.dataset.reveals);
    button.addEventListener("click", () => {
        const isShown = field.type === "text";
        field.type = isShown ? "password" : "text";
        button.setAttribute("aria-pressed", String(!isShown));
    });
}
for (const field of all("input[type=password]")) {
    const hint = document.getElementById(`${field.id}-caps`);
    field.addEventListener("keydown", (event) => {
        if (hint && event.getModifierState) hint.hidden = !event.getModifierState("CapsLock");
    });
}

// ---------------------------------------------------------------- sharing

const share = $("form[data-share]");
if (share) {
    const secret = $("textarea", share);
    const bytesMax = Number(secret.dataset.bytesMax);
    const counter = $("[data-counter]", share);
    const COPIES_WITHIN_MS = 2000;
    let isPasted = false;
    let isSent = false;

    const bytes = () => new TextEncoder().encode(secret.value).length;
    const number = new Intl.NumberFormat(language);
    const fill = (text, used) => text.replace("{used}", number.format(used)).replace("{max}", number.format(bytesMax));
    const count = () => {
        const used = bytes();
        const { used: usedText, over } = counter.dataset;
        counter.textContent = used > bytesMax ? fill(over, used) : used >= bytesMax / 2 ? fill(usedText, used) : "";
        counter.setAttribute("aria-live", used >= bytesMax * 0.9 ? "polite" : "off");
        return used <= bytesMax;
    };
    secret.addEventListener("input", count);

    // Pasting into the empty field makes Enter create the link; whatever is typed makes it a line break again.
    secret.addEventListener("paste", () => {
        isPasted = secret.value === "";
        if (isPasted) say(secret.dataset.pasted);
    });
    secret.addEventListener("beforeinput", (event) => {
        if (event.inputType !== "insertFromPaste" && event.inputType !== "insertLineBreak") isPasted = false;
    });
    secret.addEventListener("keydown", (event) => {
        const isPlain = isPasted && !event.shiftKey && !event.altKey;
        if (event.key === "Enter" && !event.isComposing && (event.ctrlKey || event.metaKey || isPlain)) {
            event.preventDefault();
            share.requestSubmit($("button[data-create]", share));
        }
    });
    // When the chosen lifetime ends, as of now.
    const ttl = $("#ttl", share);
    const until = $("[data-ttl-until]", share);
    const sayUntil = () => {
        const at = new Date(Date.now() + Number(ttl.value) * 1000);
        until.textContent = until.dataset.ttlUntil.replace("{until}", short.format(at));
    };
    ttl.addEventListener("change", sayUntil);
    sayUntil();

    // How long a passphrase withstands guessing, roughly: by its length and the kinds of characters in it.
    const passphrase = $("#passphrase", share);
    const strength = $("[data-strength]", share);
    passphrase.addEventListener("input", () => {
        const kinds = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[^a-zA-Z0-9]/, 33]];
        const signs = kinds.reduce((sum, [kind, size]) => sum + (kind.test(passphrase.value) ? size : 0), 0);
        const bits = new Set(passphrase.value).size < 3 ? 0 : passphrase.value.length * Math.log2(Math.max(signs, 2));
        const { weak, fair, strong } = strength.dataset;
        strength.textContent = passphrase.value === "" ? "" : bits < 28 ? weak : bits < 60 ? fair : strong;
    });

    addEventListener("beforeunload", (event) => { if (secret.value !== "" && !isSent) event.preventDefault(); });

    share.addEventListener("submit", (event) => {
        if (event.submitter && !event.submitter.hasAttribute("data-create")) {
            isSent = true;
            return;
        }
        event.preventDefault();
        if (isSent) return;
        isSent = true;
        say(share.dataset.creating);
        create();
    });

    /** Has the link made and puts it on the clipboard while the gesture still counts. */
    async function create() {
        const made = fetch(share.action, {
            method: "POST",
            body: new URLSearchParams(new FormData(share)),
            headers: { Accept: "application/json" },
        }).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
        const copied = write(made.then(({ link }) => link)).then(() => true, () => false);
        try {
            const { page } = await made;
            // Some browsers ask first, and some never answer.
            const isCopied = await Promise.race([copied, new Promise((resolve) => setTimeout(resolve, COPIES_WITHIN_MS, false))]);
            location.assign(`${page}#${isCopied ? "copied" : "select"}`);
        } catch (refusal) {
            if (refusal instanceof Response && (refusal.status < 500 || refusal.status === 507)) {
                // Nothing was kept. The server says why better than we could, on the page it makes of the same form.
                share.submit();
            } else {
                isSent = false;
                say(share.dataset.unsent);
            }
        }
    }

    /** Promises the text to the clipboard now, because later is too late for some browsers. */
    async function write(text) {
        if (typeof ClipboardItem === "function" && navigator.clipboard?.write) {
            const blob = text.then((plain) => new Blob([plain], { type: "text/plain" }));
            // A browser that gives no access never looks at it.
            blob.catch(() => {});
            await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
        } else {
            await navigator.clipboard.writeText(await text);
        }
    }
}

// ---------------------------------------------------------------- the sender's page

const link = $("#link");
if (link) {
    const mark = location.hash.slice(1);
    if (mark === "copied" || mark === "select") {
        history.replaceState(null, "", location.pathname);
        select(link);
        say(mark === "copied" ? link.dataset.copied : link.dataset.select);
    }
    link.addEventListener("focus", () => link.select());
}
for (const button of all("[data-web-share]")) {
    const text = document.getElementById(button.dataset.webShare);
    button.hidden = typeof navigator.share !== "function";
    button.addEventListener("click", () => navigator.share({ text: text.value }).catch(() => {}));
}
for (const mail of all("a[data-mail]")) {
    const text = document.getElementById(mail.dataset.mail);
    mail.addEventListener("click", () => { mail.href = `mailto:?body=${encodeURIComponent(text.value)}`; });
}
for (const button of all("[data-print]")) button.addEventListener("click", () => print());
for (const box of all("[data-all]")) {
    box.addEventListener("change", () => all(`input[name="${box.dataset.all}"]`).forEach((one) => { one.checked = box.checked; }));
}

// ---------------------------------------------------------------- opening

const reveal = $("form[data-reveal]");
if (reveal) {
    // When a person last pressed this form's button, or Enter in it. Scripts can send events, but none that the browser trusts.
    const GESTURE_MS = 5000;
    let pressedAt = -Infinity;
    let isSent = false;
    const note = (event) => { if (event.isTrusted) pressedAt = performance.now(); };
    $("button:not([type=button])", reveal).addEventListener("click", note);
    reveal.addEventListener("keydown", (event) => { if (event.key === "Enter") note(event); });
    reveal.addEventListener("submit", (event) => {
        // Another language opens nothing.
        if (event.submitter?.hasAttribute("formaction")) return;
        // Only a person opens a secret, and only once: a second click must not throw the answer to the first away.
        if (performance.now() - pressedAt > GESTURE_MS || isSent) {
            event.preventDefault();
            return;
        }
        isSent = true;
        $("input[name=proof]", reveal).value = [...$("input[name=nonce]", reveal).value].reverse().join("");
    });
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
}

const secret = $("#the-secret");
if (secret) {
    const HIDE_AFTER_MS = 120_000;
    const [hide, wrap, download] = ["hide", "wrap", "download"].map((name) => $(`[data-${name}]`));
    const setHidden = (isHidden) => {
        secret.classList.toggle("blurred", isHidden);
        secret.setAttribute("aria-hidden", String(isHidden));
        secret.tabIndex = isHidden ? -1 : 0;
        hide.textContent = isHidden ? hide.dataset.show : hide.dataset.hide;
    };
    let timer = setTimeout(() => { setHidden(true); say(secret.dataset.hidden); }, HIDE_AFTER_MS);
    hide.addEventListener("click", () => {
        clearTimeout(timer);
        timer = 0;
        setHidden(!secret.classList.contains("blurred"));
    });
    wrap.addEventListener("click", () => {
        const isWrapped = !secret.classList.toggle("unwrapped");
        wrap.setAttribute("aria-pressed", String(isWrapped));
    });
    download.addEventListener("click", () => {
        const address = URL.createObjectURL(new Blob([secret.textContent], { type: "text/plain" }));
        const anchor = Object.assign(document.createElement("a"), { href: address, download: "secret.txt" });
        anchor.click();
        URL.revokeObjectURL(address);
        secret.dataset.isSafe = "";
    });
    document.addEventListener("copy", () => { secret.dataset.isSafe = ""; });
    addEventListener("beforeunload", (event) => { if (!("isSafe" in secret.dataset)) event.preventDefault(); });
    // Nothing of it stays for the back button.
    addEventListener("pagehide", () => { secret.textContent = ""; });
}
