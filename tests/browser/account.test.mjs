// Accounts: signing up, in and out, what one shared, tokens, the password, leaving; and the administrator's page.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Api, expire, open as openIn, signIn, startBrowser, startServer, typeAtOnce } from "./glimpse.mjs";

const PASSWORD = "a long enough sentence";
/** A plan besides the two that are always there. */
const CONFIG = "[plans.gold]\nsecret_bytes_max = 123456\n";

let folder, server, inviting, confirming, browser, admin;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "glimpse-config-"));
    writeFileSync(join(folder, "gold.toml"), CONFIG);
    server = await startServer({
        GLIMPSE_CONFIG: join(folder, "gold.toml"),
        GLIMPSE_SECRETS_TTL_MIN: "1",
        GLIMPSE_ACCOUNTS_SIGN_UP: "open",
    });
    inviting = await startServer({ GLIMPSE_ACCOUNTS_SIGN_UP: "invite", GLIMPSE_ACCOUNTS_CONFIRMATION: "operator" });
    confirming = await startServer({ GLIMPSE_ACCOUNTS_SIGN_UP: "open", GLIMPSE_ACCOUNTS_CONFIRMATION: "operator" });
    browser = await startBrowser();
    admin = server.operate("account", "create", "root@example.org", "--admin");
});
after(async () => {
    await browser?.close();
    for (const one of [server, inviting, confirming]) await one?.stop();
    if (folder) rmSync(folder, { recursive: true });
});

const open = (options) => openIn(browser, options);
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const hasHeading = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor();

let made = 0;
/** An account nobody has used yet. */
function account(...options) {
    made += 1;
    return server.operate("account", "create", `person${made}@example.org`, ...options);
}

/** A page on which somebody is signed in. */
async function signedIn(who, where = server) {
    const { context, page } = await open();
    await signIn(page, where.url, who);
    await page.getByText(`Signed in as ${who.email}.`).waitFor();
    return { context, page };
}

/** Whether an account may sign in. */
async function maySignIn(who, where = server) {
    const { context, page } = await open();
    await signIn(page, where.url, who);
    await page.waitForLoadState();
    const may = new URL(page.url()).pathname === "/account";
    await context.close();
    return may;
}

async function signUp(page, where, email, password, invitation) {
    await page.goto(invitation === undefined ? `${where.url}/account/sign-up` : `${where.url}/account/sign-up?invitation=${invitation}`);
    await page.fill("#email", email);
    await page.fill("#password", password);
    await press(page, "Make the account");
}

/** The sender of requests that has a page's cookies, and the mark of its forms. */
async function forger(page) {
    await page.goto(`${server.url}/account/tokens`);
    const mark = await page.locator("input[name=mark]").first().inputValue();
    return { mark, post: (path, form, headers = {}) => page.request.post(server.url + path, { form, headers, maxRedirects: 0 }) };
}

test("a wrong password is refused and the address kept, the right one signs in", async () => {
    const ada = account();
    const { context, page } = await open();
    await signIn(page, server.url, { ...ada, password: "wrong" });
    await page.getByText("That address and password do not belong together").waitFor();
    assert.equal(await page.inputValue("#email"), ada.email);
    assert.equal(await page.inputValue("#password"), "");
    await typeAtOnce(page, "#password", ada.password);
    await page.keyboard.press("Enter");
    await page.getByText(`Signed in as ${ada.email}.`).waitFor();
    // Who is signed in is not asked again.
    await page.goto(`${server.url}/account/sign-in`);
    assert.equal(page.url(), `${server.url}/account`);
    await context.close();
});

test("an address that nobody has is refused like a wrong password", async () => {
    const { context, page } = await open();
    const said = [];
    for (const email of [account().email, "nobody@example.org"]) {
        await signIn(page, server.url, { email, password: "wrong wrong wrong" });
        await page.locator("#notice").waitFor();
        said.push((await page.innerText("main")).replaceAll(email, "ADDRESS"));
    }
    assert.equal(said[0], said[1]);
    await context.close();
});

test("pages of an account send everybody else to sign in", async () => {
    const { context, page } = await open();
    for (const path of ["/account", "/account/tokens", "/account/password", "/account/delete", "/account/recent.csv", "/admin"]) {
        await page.goto(server.url + path);
        assert.equal(page.url(), `${server.url}/account/sign-in`, path);
    }
    await context.close();
});

test("signing out ends the session on the server", async () => {
    const { context, page } = await signedIn(account());
    const cookies = await context.cookies();
    await press(page, "Sign out");
    await hasHeading(page, "Share a secret that can be opened once");
    assert.deepEqual((await context.cookies()).filter(({ name }) => name === "session"), []);
    await context.addCookies(cookies);
    await page.goto(`${server.url}/account`);
    assert.equal(page.url(), `${server.url}/account/sign-in`);
    await context.close();
});

test("the session's cookie is for the server alone", async () => {
    const ada = account();
    const { context, page } = await signedIn(ada);
    const [cookie, ...others] = await context.cookies();
    assert.deepEqual(others, []);
    const { name, httpOnly, sameSite, path, expires } = cookie;
    assert.deepEqual({ name, httpOnly, sameSite, path, expires }, { name: "session", httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });
    assert.equal(await page.evaluate(() => document.cookie), "");
    await context.close();

    // Behind TLS it is bound to this host.
    const headers = { "x-forwarded-proto": "https" };
    const asked = await fetch(`${server.url}/account/sign-in`, { headers });
    const [visitor] = asked.headers.getSetCookie();
    assert.match(visitor, /^__Host-visitor=[^;]+;.*; Secure/);
    headers.cookie = visitor.split(";")[0];
    const mark = (await asked.text()).match(/name="mark" value="([^"]+)"/)[1];
    const body = new URLSearchParams({ mark, email: ada.email, password: ada.password });
    const answer = await fetch(`${server.url}/account/sign-in`, { method: "POST", headers, body, redirect: "manual" });
    const [line] = answer.headers.getSetCookie();
    assert.match(line, /^__Host-session=[^;]+;/);
    for (const attribute of [/; HttpOnly/, /; SameSite=Lax/, /; Secure/, /; Path=\//]) assert.match(line, attribute);
    assert.doesNotMatch(line, /Domain/i);
});

test("the list has what was shared, and is filtered by what became of it", async () => {
    const ada = account();
    const own = new Api(server.url, ada);
    const shared = { unread: await own.share("1"), revealed: await own.share("2"), burned: await own.share("3"), expired: await own.share("4", { ttl: 1 }) };
    const needing = await own.share("5", { passphrase: "open sesame", recipient: "grace@example.org" });
    await own.post(`secret/${shared.revealed.keys.link}`);
    await own.post(`private/${shared.burned.keys.receipt}/burn`);
    const { context, page } = await signedIn(ada);
    await page.waitForTimeout(1200);
    const rows = page.locator("tbody tr");
    for (const [filter, count] of [["all", 5], ["not opened", 2], ["opened", 1], ["burned", 1], ["expired", 1]]) {
        const link = page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: filter, exact: true });
        await link.click();
        await page.locator("nav a[aria-current]", { hasText: new RegExp(`^${filter}$`) }).waitFor();
        if (filter === "expired") {
            // Receipts of expired secrets end soon after: this one may have.
            assert.ok(await rows.count() <= count);
        } else {
            assert.ok([count, count - (filter === "all" ? 1 : 0)].includes(await rows.count()), filter);
        }
    }
    await page.goto(`${server.url}/account?state=unread`);
    const row = rows.filter({ hasText: "needs its passphrase" });
    assert.equal(await row.getByRole("checkbox").count(), 0, "what needs its passphrase cannot be ticked");
    assert.doesNotMatch(await row.innerText(), /grace@example\.org/, "a recipient is shown whole");
    await row.getByRole("link").click();
    await page.getByText("Protected by a passphrase.").waitFor();
    // Whoever is signed in to the account is the sender, in every browser.
    assert.equal(await page.inputValue("#link"), needing.link);
    await context.close();
});

test("what is ticked is burned, all of it with one tick, and the rest is left", async () => {
    const ada = account();
    const own = new Api(server.url, ada);
    const all = [await own.share("1"), await own.share("2"), await own.share("3")];
    const { context, page } = await signedIn(ada);
    const states = async () => Promise.all(all.map((one) => own.state(one)));
    const box = (shared) => page.locator(`input[value="${shared.keys.receipt}"]`);
    await box(all[1]).check();
    // Opened by somebody else meanwhile.
    await own.post(`secret/${all[1].keys.link}`);
    await box(all[0]).check();
    await press(page, "Burn what is ticked");
    for (const said of ["1 secret was burned.", "1 could not be"]) await page.getByText(said).waitFor();
    assert.deepEqual(await states(), ["burned", "received", "new"]);
    all.push(await own.share("4"));
    await page.reload();
    await page.getByRole("checkbox", { name: "All" }).check();
    assert.equal(await page.locator("input[name=key]:checked").count(), 2);
    await press(page, "Burn what is ticked");
    await page.getByText("2 secrets were burned.").waitFor();
    assert.deepEqual(await states(), ["burned", "received", "burned", "burned"]);
    await context.close();
});

test("the list is downloaded as CSV, without a key in it", async () => {
    const ada = account();
    const own = new Api(server.url, ada);
    const shared = await own.share("something", { passphrase: "open sesame" });
    await own.share("something else", { recipient: "grace@example.org" });
    const { context, page } = await signedIn(ada);
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download as CSV" }).click();
    const download = await waiting;
    assert.match(download.suggestedFilename(), /\.csv$/);
    const text = await readFile(await download.path(), "utf8");
    const [head, ...lines] = text.trimEnd().split("\r\n");
    assert.equal(head, "shared,until,state,at,passphrase,recipients");
    assert.equal(lines.length, 2);
    for (const line of lines) assert.match(line, /^\d{4}-\d\d-\d\dT[\d:]+Z,\d{4}-\d\d-\d\dT[\d:]+Z,unread,,(yes|no),"[^"]*"$/);
    assert.ok(lines.some((line) => line.includes(",yes,")));
    for (const key of [shared.keys.link, shared.keys.receipt, "something", "grace@"]) assert.ok(!text.includes(key), key);
    await context.close();
});

test("a token is shown once, works, and is revoked", async () => {
    const ada = account();
    const { context, page } = await signedIn(ada);
    await page.goto(`${server.url}/account/tokens`);
    await page.fill("#name", "deploy script");
    await page.fill("#days", "30");
    await press(page, "Make a token");
    const token = await page.inputValue("#made");
    assert.match(token, /^[0-9a-f]{40}$/);
    const check = async () => {
        const basic = Buffer.from(`${ada.email}:${token}`).toString("base64");
        return (await fetch(`${server.url}/api/v1/authcheck`, { headers: { Authorization: `Basic ${basic}` } })).status;
    };
    assert.equal(await check(), 200);
    assert.equal((await new Api(server.url, { ...ada, token }).post("share", { secret: "x", ttl: 1_209_600 })).secret_ttl, 1_209_600);
    await page.goto(`${server.url}/account/tokens`);
    assert.ok(!(await page.content()).includes(token), "the token is shown again");
    const row = page.locator("tr", { hasText: "deploy script" });
    assert.equal(await row.getByText("never").count(), 0, "used, and with an end");
    await press(page, "Revoke the token deploy script");
    await row.waitFor({ state: "detached" });
    assert.notEqual(await check(), 200);
    await context.close();
});

test("a webhook is added with a secret that is shown once, tested and removed", async () => {
    const { context, page } = await signedIn(account());
    await page.getByRole("link", { name: "Webhooks" }).click();
    await page.fill("#url", "http://127.0.0.1/hook");
    await press(page, "Add the webhook");
    await page.getByText("That is no address for a webhook.").waitFor();
    await page.fill("#url", "https://127.0.0.1/hook");
    await press(page, "Add the webhook");
    assert.match(await page.inputValue("#made"), /^whsec_[A-Za-z0-9+/]{43}=$/);
    await page.goto(`${server.url}/account/webhooks`);
    assert.ok(!(await page.content()).includes("whsec_"), "the secret is shown again");
    await press(page, "Send a test");
    await page.getByRole("status").getByText("The server could not be reached.").waitFor();
    await page.getByText("Remove", { exact: true }).click();
    await press(page, "Remove the webhook");
    await page.waitForURL(`${server.url}/account/webhooks`);
    assert.equal(await page.getByRole("heading", { name: "https://127.0.0.1/hook" }).count(), 0);
    await context.close();
});

test("a token needs a name", async () => {
    const { context, page } = await signedIn(account());
    await page.goto(`${server.url}/account/tokens`);
    await page.fill("#name", "   ");
    await press(page, "Make a token");
    await page.getByText("A token needs a name of one line.").waitFor();
    await context.close();
});

test("a new password ends every other session and the old password", async () => {
    const ada = account();
    const [here, elsewhere] = [await signedIn(ada), await signedIn(ada)];
    await here.page.getByRole("link", { name: "Change the password" }).click();
    const change = async (old, fresh) => {
        await here.page.fill("#password", old);
        await here.page.fill("#new", fresh);
        await press(here.page, "Change it");
    };
    await change("wrong", PASSWORD);
    await here.page.getByText("That is not your password. Nothing was changed.").waitFor();
    await change(ada.password, "short");
    await here.page.getByText("That password is too short, or too easily guessed.").waitFor();
    await change(ada.password, PASSWORD);
    await here.page.getByText("Your password is changed.").waitFor();
    await elsewhere.page.goto(`${server.url}/account`);
    assert.equal(elsewhere.page.url(), `${server.url}/account/sign-in`);
    await here.page.goto(`${server.url}/account`);
    await here.page.getByText(`Signed in as ${ada.email}.`).waitFor();
    assert.equal(await maySignIn(ada), false);
    assert.equal(await maySignIn({ ...ada, password: PASSWORD }), true);
    await here.context.close();
    await elsewhere.context.close();
});

test("receipts can still be opened after the password was changed", async () => {
    const ada = account();
    const shared = await new Api(server.url, ada).share("something");
    const { context, page } = await signedIn(ada);
    await page.goto(`${server.url}/account/password`);
    await page.fill("#password", ada.password);
    await page.fill("#new", PASSWORD);
    await press(page, "Change it");
    await page.getByText("Your password is changed.").waitFor();
    await page.goto(`${server.url}/account`);
    await page.locator("tbody a").click();
    assert.equal(await page.inputValue("#link"), shared.link);
    await context.close();
});

test("anybody signs up where that is open, and is signed in", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Make an account" }).click();
    assert.equal(await page.locator("#invitation").count(), 0);
    await page.fill("#email", "new@example.org");
    await page.fill("#password", "short");
    await press(page, "Make the account");
    await page.getByText("That password is too short, or too easily guessed.").waitFor();
    assert.equal(await page.inputValue("#email"), "new@example.org");
    await page.fill("#password", PASSWORD);
    await press(page, "Make the account");
    await page.getByText("Signed in as new@example.org.").waitFor();
    await context.close();
    const again = await open();
    await signUp(again.page, server, "New@Example.org", PASSWORD);
    await again.page.getByText("There is an account with this address already.").waitFor();
    await again.context.close();
});

test("an address that is none is refused in words", async () => {
    const { context, page } = await open();
    await page.goto(`${server.url}/account/sign-up`);
    await page.$eval("form.card", (form) => { form.noValidate = true; });
    await page.fill("#email", "nobody");
    await page.fill("#password", PASSWORD);
    await press(page, "Make the account");
    await page.getByText("That is no mail address.").waitFor();
    assert.equal(await page.inputValue("#email"), "nobody");
    await context.close();
});

test("where an invitation is needed, one signs up with it once", async () => {
    const { invitation } = inviting.operate("account", "invite");
    const { context, page } = await open();
    await page.goto(`${inviting.url}/account/sign-up`);
    assert.equal(await page.getAttribute("#invitation", "required"), "");
    await signUp(page, inviting, "guest@example.org", PASSWORD, `${invitation}x`);
    await page.getByText("This invitation is not good any more.").waitFor();
    await signUp(page, inviting, "guest@example.org", PASSWORD, invitation);
    // It confirms the address as well.
    await page.getByText("Signed in as guest@example.org.").waitFor();
    await context.close();
    const again = await open();
    await signUp(again.page, inviting, "another@example.org", PASSWORD, invitation);
    await again.page.getByText("This invitation is not good any more.").waitFor();
    assert.equal(await again.page.inputValue("#invitation"), invitation);
    await again.context.close();
});

test("who is to be confirmed waits for the administrator", async () => {
    const root = confirming.operate("account", "create", "root@example.org", "--admin");
    const guest = { email: "guest@example.org", password: PASSWORD };
    const { context, page } = await open();
    await signUp(page, confirming, guest.email, guest.password);
    await hasHeading(page, "Your account is made");
    assert.equal(await maySignIn(guest, confirming), false);
    await context.close();
    const office = await signedIn(root, confirming);
    await office.page.getByRole("link", { name: "Administration" }).click();
    const row = office.page.locator("tr", { hasText: guest.email });
    assert.match(await row.innerText(), /waits for confirmation/);
    await row.getByRole("button", { name: "Confirm" }).click();
    await office.page.getByText("Changed.").waitFor();
    assert.doesNotMatch(await row.innerText(), /waits for confirmation/);
    assert.equal(await maySignIn(guest, confirming), true);
    await office.context.close();
});

test("deleting the account needs its password and takes its secrets along", async () => {
    const ada = account();
    const shared = await new Api(server.url, ada).share("something");
    const { context, page } = await signedIn(ada);
    await page.getByRole("link", { name: "Delete the account" }).click();
    await page.fill("#password", "wrong");
    await press(page, `Delete the account of ${ada.email} for good`);
    await page.getByText("That is not your password.").waitFor();
    await page.fill("#password", ada.password);
    await press(page, `Delete the account of ${ada.email} for good`);
    await hasHeading(page, "Your account is deleted");
    await page.getByRole("link", { name: "Sign in" }).waitFor();
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await maySignIn(ada), false);
    await page.goto(shared.link);
    await hasHeading(page, "This link is not available");
    await context.close();
});

test("the administrator suspends and resumes an account, and its sessions end", async () => {
    const ada = account();
    const theirs = await signedIn(ada);
    const { context, page } = await signedIn(admin);
    await page.goto(`${server.url}/admin`);
    const row = page.locator("tr", { hasText: ada.email });
    await row.getByRole("button", { name: "Suspend" }).click();
    await page.getByText("Changed.").waitFor();
    assert.match(await row.innerText(), /suspended/);
    await theirs.page.goto(`${server.url}/account`);
    assert.equal(theirs.page.url(), `${server.url}/account/sign-in`);
    assert.equal(await maySignIn(ada), false);
    assert.notEqual((await new Api(server.url, ada).post("share", { secret: "x" })).status, 200);
    await row.getByRole("button", { name: "Resume" }).click();
    await row.getByRole("button", { name: "Suspend" }).waitFor();
    assert.equal(await maySignIn(ada), true);
    await page.locator("tr", { hasText: admin.email }).getByRole("button", { name: "Suspend" }).click();
    await page.getByText("You cannot suspend yourself here.").waitFor();
    await theirs.context.close();
    await context.close();
});

test("the administrator gives an account another plan, which counts at once", async () => {
    const ada = account();
    const theirs = await signedIn(ada);
    const { context, page } = await signedIn(admin);
    await page.goto(`${server.url}/admin`);
    const row = page.locator("tr", { hasText: ada.email });
    await row.getByRole("combobox", { name: `Plan of ${ada.email}` }).selectOption("gold");
    await row.getByRole("button", { name: "Set" }).click();
    await page.getByText("Changed.").waitFor();
    assert.equal(await row.getByRole("combobox").inputValue(), "gold");
    await theirs.page.goto(server.url);
    await theirs.page.getByText("Text, up to 123,456 bytes.").waitFor();
    await theirs.context.close();
    await context.close();
});

test("the administrator invites somebody, once", async () => {
    const { context, page } = await signedIn(admin);
    await page.goto(`${server.url}/admin`);
    await press(page, "Make an invitation");
    const address = await page.inputValue("#invitation");
    assert.ok(address.startsWith(`${server.url}/account/sign-up?invitation=`), address);
    const guest = await open();
    await guest.page.goto(address);
    await guest.page.fill("#email", "invited@example.org");
    await guest.page.fill("#password", PASSWORD);
    await press(guest.page, "Make the account");
    await guest.page.getByText("Signed in as invited@example.org.").waitFor();
    await guest.context.close();
    await page.goto(`${server.url}/admin`);
    assert.equal(await page.locator("#invitation").count(), 0, "the invitation is shown again");
    assert.equal(await page.locator("tr", { hasText: "invited@example.org" }).count(), 1);
    await context.close();
});

test("to everybody else the administration is not there", async () => {
    const { context, page } = await signedIn(account());
    assert.equal(await page.getByRole("link", { name: "Administration" }).count(), 0);
    const answer = await page.goto(`${server.url}/admin`);
    assert.equal(answer.status(), 404);
    await hasHeading(page, "There is no such page");
    const { mark, post } = await forger(page);
    for (const path of ["/admin/account", "/admin/invite"]) {
        assert.equal((await post(path, { mark, email: admin.email, do: "suspend", plan: "basic" })).status(), 404, path);
    }
    assert.equal(await maySignIn(admin), true);
    await context.close();
});

test("a form with a forged mark is refused, and so is one from another site", async () => {
    const ada = account("--admin");
    const shared = await new Api(server.url, ada).share("something");
    const { context, page } = await signedIn(ada);
    const { mark, post } = await forger(page);
    const stranger = await signedIn(account());
    const { mark: foreign } = await forger(stranger.page);
    const forms = {
        "/account/sign-out": {},
        "/account/burn": { key: shared.keys.receipt },
        "/account/tokens": { name: "forged" },
        "/account/tokens/revoke": { id: "x" },
        "/account/webhooks": { url: "https://forged.example/" },
        "/account/webhooks/test": { id: "1" },
        "/account/webhooks/remove": { id: "1" },
        "/account/password": { password: ada.password, new: PASSWORD },
        "/account/delete": { password: ada.password },
        "/account/sign-in": { email: ada.email, password: ada.password },
        "/account/sign-up": { email: "forged@example.org", password: PASSWORD },
        "/admin/account": { email: admin.email, do: "suspend" },
        "/admin/invite": { plan: "basic" },
    };
    for (const [path, form] of Object.entries(forms)) {
        for (const forged of ["", "x", foreign, `${mark}A`, mark.slice(1)]) {
            const answer = await post(path, { ...form, mark: forged });
            assert.equal(answer.status(), 403, `${path} with ${forged}`);
            assert.match(await answer.text(), /This form came from another site/);
        }
        assert.equal((await post(path, form)).status(), 403, `${path} without a mark`);
        for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "https://evil.example" }]) {
            assert.equal((await post(path, { ...form, mark }, headers)).status(), 403, `${path} ${JSON.stringify(headers)}`);
        }
    }
    await page.goto(`${server.url}/account`);
    await page.getByText(`Signed in as ${ada.email}.`).waitFor();
    assert.equal(await new Api(server.url, ada).state(shared), "new");
    assert.equal(await maySignIn(admin), true);
    await page.goto(`${server.url}/account/tokens`);
    assert.equal(await page.getByText("forged").count(), 0);
    await stranger.context.close();
    await context.close();
});

test("another site's form is refused by the server though the browser sends it", async () => {
    const { context, page } = await signedIn(account());
    await page.route("http://evil.example/", (route) => route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${server.url}/account/sign-out"><input name="mark" value=""><button>Win a prize</button></form>`,
    }));
    await page.goto("http://evil.example/");
    await page.getByRole("button").click();
    await hasHeading(page, "This form came from another site");
    await page.goto(`${server.url}/account`);
    await page.getByText("Signed in as").waitFor();
    await context.close();
});

test("somebody else's receipt is a stranger's, signed in or not", async () => {
    const shared = await new Api(server.url, account()).share("something");
    const { context, page } = await signedIn(account());
    await page.goto(shared.receipt);
    await hasHeading(page, "Not opened yet");
    await page.getByText("This is the sender's receipt.").waitFor();
    assert.equal(await page.locator("#link").count(), 0);
    assert.ok(!(await page.content()).includes(shared.keys.link));
    await context.close();
});

test("an expired secret of the list is expired in it", async () => {
    const ada = account();
    const own = new Api(server.url, ada);
    const shared = await own.share("something", { ttl: 4 });
    const { context, page } = await signedIn(ada);
    await expire(own, shared);
    await page.goto(`${server.url}/account?state=expired`);
    assert.equal(await page.locator("tbody tr").count(), 1);
    await context.close();
});
