using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>
/// The words of ratings by what they say, a line for a language (ISO 639), compared as <see cref="FoldedText.OfVerdict"/> has them. A claim that
/// is in part true or in part false is in the middle; one that misleads is nearer to false; one without evidence is on no scale.
/// </summary>
internal static class VerdictTable
{
    /// <summary>The shares of truth, and the words for each.</summary>
    public static readonly ImmutableArray<(double? Share, string Lines)> Rows =
    [
        (1, True),
        (0.75, MostlyTrue),
        (0.5, Half),
        (0.25, MostlyFalse),
        (0, False),
        (null, Unproven),
    ];

    /// <summary>Words that, at the start of what follows a verdict, take it back in part.</summary>
    public const string Turns = """
        en: but, however, although, though, except, yet, not, unless
        es: pero, aunque
        pt: mas, porém, embora
        fr: mais, cependant, toutefois
        de: aber, jedoch, allerdings, obwohl
        it: ma, però, tuttavia
        ca: però
        nl: maar, echter
        pl: ale, jednak
        ro: dar, însă
        tr: ama, ancak, fakat
        id: tapi, tetapi, namun
        vi: nhưng
        hi: लेकिन
        bn: কিন্তু
        ur: لیکن
        ar: لكن, ولكن
        fa: اما
        he: אבל, אך
        ru: но, однако
        uk: але, проте
        bg: но
        sr: ali, али
        hr: ali
        mk: но
        sq: por
        hu: de
        cs: ale
        sk: ale
        sl: ampak
        da: men
        sv: men
        no: men
        fi: mutta
        et: aga
        lv: bet
        lt: bet
        ka: მაგრამ
        hy: բայց
        az: amma
        sw: lakini
        tl: pero, ngunit
        el: αλλά
        """;

    private const string True = """
        en: true, correct, accurate, real, confirmed, verified, fact, factual, authentic, genuine, proven, geppetto checkmark, corroborated
        es: verdadero, verdadera, verdad, cierto, correcto, es verdad, es cierto
        ca: veritat, cert, veritable
        gl: verdadeiro, certo
        eu: egia
        pt: verdadeiro, verdadeira, verdade, correto, certo, fato, é verdade
        fr: vrai, exact, correct, c'est vrai, véridique, avéré
        de: wahr, richtig, korrekt, stimmt, zutreffend
        it: vero, corretto, esatto, è vero
        nl: waar, juist, correct, klopt
        pl: prawda, prawdziwe, to prawda
        ro: adevărat, corect
        tr: doğru, gerçek
        az: doğru, doğrudur, həqiqət
        kk: рас
        id: benar, fakta
        ms: benar, betul
        vi: đúng, đúng sự thật, chính xác
        hi: सच, सही, सत्य
        mr: खरे, सत्य
        bn: সত্য, সঠিক
        pa: ਸੱਚ
        gu: સાચું
        ta: உண்மை
        te: నిజం
        kn: ನಿಜ
        ml: സത്യം
        ur: سچ, درست, صحیح
        ar: صحيح, حقيقي, حقيقة
        fa: درست, صحیح
        he: נכון, אמת
        ru: правда, верно, истина, достоверно
        uk: правда, істина, достовірно
        bg: вярно, истина
        sr: tačno, istina, istinito, тачно, истина, истинито
        hr: točno, istina, istinito
        bs: tačno, istina, istinito
        mk: точно, вистина, вистинито
        sq: e vërtetë, i vërtetë, e saktë
        hu: igaz, valós
        cs: pravda, pravdivé, pravdivý
        sk: pravda, pravdivé
        sl: drži, resnično, resnica
        da: sandt, rigtigt, korrekt
        sv: sant, rätt, korrekt
        no: sant, riktig, korrekt, faktisk helt sant
        is: rétt, satt
        fi: totta, oikein, tosi, pitää paikkansa
        et: õige, tõene, tõsi
        lv: patiesība, patiess, taisnība
        lt: tiesa, teisinga
        ka: სიმართლე
        hy: ճիշտ
        el: αληθές, αλήθεια, αληθής, σωστό
        ja: 正確, 真実, 事実, 正しい, 本当
        ko: 사실, 진실, 참
        zh: 真, 属实, 屬實, 真实, 真實, 正确, 正確, 事实, 事實
        th: จริง, เป็นความจริง, ข่าวจริง
        sw: kweli, ni kweli, sahihi
        am: እውነት, ትክክል
        tl: totoo, tama
        """;

    private const string MostlyTrue = """
        en: mostly true, largely true, mainly true, mostly correct, mostly accurate, largely accurate, one pinocchio, supported
        es: mayormente verdadero, mayormente cierto, mayoritariamente cierto, casi cierto
        pt: majoritariamente verdadeiro, maioritariamente verdadeiro, praticamente certo
        fr: plutôt vrai, presque vrai, en grande partie vrai, plutôt exact
        de: größtenteils wahr, größtenteils richtig, überwiegend wahr, überwiegend richtig, weitgehend richtig
        it: in gran parte vero, prevalentemente vero
        nl: grotendeels waar, grotendeels juist
        ro: în mare parte adevărat
        tr: büyük ölçüde doğru, çoğunlukla doğru
        id: sebagian besar benar
        ar: صحيح غالبا, صحيح في الغالب
        ru: в основном правда, по большей части правда
        uk: переважно правда
        sr: uglavnom tačno, углавном тачно
        hr: uglavnom točno
        bs: uglavnom tačno
        hu: nagyrészt igaz
        cs: převážně pravdivé
        sk: prevažne pravdivé
        da: overvejende sandt
        sv: till största delen sant
        no: stort sett sant
        fi: pääosin totta
        ka: მეტწილად სიმართლე
        ja: ほぼ正確
        ko: 대체로 사실
        zh: 基本属实, 基本屬實, 大致正确, 大致正確
        """;

    private const string Half = """
        en: half true, half truth, partly true, partially true, partly false, partially false, partly correct, partially correct, mixture
        en: mixed, two pinocchios, contested, disputed, missing context, lacks context, needs context
        es: verdad a medias, verdadero a medias, media verdad, cierto a medias, parcialmente verdadero, parcialmente cierto
        es: parcialmente falso, falta contexto
        ca: mitja veritat, parcialment fals
        pt: meia verdade, parcialmente verdadeiro, parcialmente falso, parcialmente correto, falta contexto, sem contexto
        fr: partiellement vrai, partiellement faux, en partie vrai, en partie faux, à moitié vrai, manque de contexte
        de: teilweise wahr, teilweise richtig, teilweise falsch, halbwahr, Halbwahrheit, fehlender Kontext
        it: parzialmente vero, parzialmente falso, parzialmente corretto, mezza verità, contesto mancante
        nl: gedeeltelijk waar, gedeeltelijk onwaar, deels waar, deels onwaar, half waar, halve waarheid, ontbrekende context
        pl: częściowo prawda, częściowy fałsz, częściowo fałsz, półprawda, brak kontekstu
        ro: parțial adevărat, parțial fals
        tr: kısmen doğru, kısmen yanlış, yarı doğru
        az: qismən doğru
        id: sebagian benar, sebagian salah
        ms: separuh benar
        vi: đúng một phần, sai một phần
        hi: आधा सच, आंशिक रूप से सच
        bn: আংশিক সত্য, আংশিক মিথ্যা
        ur: جزوی طور پر درست
        ar: صحيح جزئيا, خاطئ جزئيا, زائف جزئيا, نصف حقيقة
        fa: نیمه درست, تا حدی درست
        he: חצי אמת, נכון חלקית
        ru: частично правда, частично верно, полуправда
        uk: частково правда, напівправда
        bg: частично вярно, полуистина
        sr: delimično tačno, poluistina, делимично тачно, полуистина
        hr: djelomično točno, poluistina
        bs: djelimično tačno, poluistina
        mk: делумно точно, полувистина
        sq: gjysmë e vërtetë, pjesërisht e vërtetë
        hu: részben igaz, féligazság
        cs: částečně pravda, polopravda
        sk: čiastočne pravda, polopravda
        sl: delno drži, polresnica
        da: delvist sandt
        sv: delvis sant, delvis falskt
        no: delvis sant, delvis feil, faktisk delvis sant, faktisk delvis feil
        fi: osittain totta, puolitotuus
        et: osaliselt tõene, osaliselt vale, pooltõde
        lv: daļēji patiess, puspatiesība
        lt: iš dalies tiesa, pusiau tiesa
        ka: ნახევრად სიმართლე
        el: εν μέρει αληθές, μερικώς αληθές, μισή αλήθεια
        ko: 절반의 사실, 일부 사실
        zh: 半真半假, 部分正确, 部分正確, 部分属实, 部分屬實, 部分错误, 部分錯誤
        th: จริงบางส่วน
        tl: walang konteksto
        """;

    private const string MostlyFalse = """
        en: mostly false, largely false, mainly false, mostly incorrect, mostly inaccurate, barely true, misleading, out of context
        en: exaggerated, three pinocchios, doubtful
        es: engañoso, engañosa, es engañoso, mayormente falso, fuera de contexto, descontextualizado
        ca: enganyós
        pt: enganoso, enganador, maioritariamente falso, majoritariamente falso, fora de contexto, descontextualizado, distorcido, exagerado
        fr: trompeur, trompeuse, plutôt faux, en grande partie faux, hors contexte, sorti de son contexte, exagéré
        de: irreführend, größtenteils falsch, überwiegend falsch, weitgehend falsch, aus dem Kontext gerissen
        it: fuorviante, ingannevole, in gran parte falso, prevalentemente falso, fuori contesto
        nl: misleidend, grotendeels onwaar, uit de context
        pl: manipulacja, wprowadza w błąd
        ro: înșelător, în mare parte fals
        tr: yanıltıcı, çoğunlukla yanlış, büyük ölçüde yanlış
        id: menyesatkan, sebagian besar salah
        ms: mengelirukan
        vi: gây hiểu lầm, gây hiểu nhầm
        hi: भ्रामक
        bn: বিভ্রান্তিকর
        ur: گمراہ کن
        ar: مضلل, مضللة
        fa: گمراه کننده
        he: מטעה
        ru: вводит в заблуждение, манипуляция, в основном ложь
        uk: маніпуляція, переважно неправда
        bg: подвеждащо, манипулация
        sr: obmanjujuće, uglavnom netačno, обмањујуће, углавном нетачно
        hr: obmanjujuće, uglavnom netočno
        bs: obmanjujuće, uglavnom netačno
        mk: манипулација
        hu: félrevezető
        cs: zavádějící
        sk: zavádzajúce
        sl: zavajajoče
        da: misvisende, vildledende
        sv: vilseledande, missvisande
        no: misvisende, villedende
        fi: harhaanjohtava
        et: eksitav
        lv: maldinošs, maldinoši
        lt: klaidina
        ka: მანიპულაცია, მეტწილად სიცრუე
        el: παραπλανητικό
        ja: ミスリード, ミスリーディング, 不正確
        ko: 대체로 사실 아님
        zh: 误导, 誤導
        th: บิดเบือน, ทำให้เข้าใจผิด
        sw: inapotosha
        am: አሳሳች
        tl: nakaliligaw
        """;

    private const string False = """
        en: false, incorrect, wrong, inaccurate, untrue, not true, not correct, not accurate, fake, fake news, hoax, fabricated, debunked
        en: disproved, bogus, lie, scam, doctored, manipulated, altered, pants on fire, four pinocchios, completely false, refuted
        es: falso, falsa, es falso, bulo, mentira, incorrecto, no es verdad, no es cierto
        ca: fals, és fals
        eu: faltsua, gezurra
        pt: falso, falsa, é falso, mentira, boato, incorreto, errado, fake, é fake, não é verdade
        fr: faux, fausse, c'est faux, incorrect, inexact, infox, intox, fausse information
        de: falsch, unwahr, nicht wahr, stimmt nicht, Falschmeldung, gefälscht, Fälschung, frei erfunden
        it: falso, falsa, bufala, errato, non è vero
        nl: onwaar, niet waar, onjuist, fout, nep, klopt niet, verzonnen
        pl: fałsz, fałszywe, nieprawda
        ro: fals, neadevărat, incorect
        tr: yanlış, asılsız, sahte, doğru değil
        az: yalan, yanlış, saxta
        kk: жалған, өтірік
        id: salah, hoaks, palsu, keliru, tidak benar, bohong, berita palsu
        ms: palsu, tidak benar, tidak betul
        vi: sai, sai sự thật, không đúng, không đúng sự thật, giả, tin giả, bịa đặt
        hi: झूठ, झूठा, गलत, फर्जी, असत्य
        mr: खोटे, असत्य
        bn: মিথ্যা, ভুয়া, ভুল, অসত্য
        pa: ਝੂਠ
        gu: ખોટું
        ta: தவறு, பொய், போலி
        te: అబద్ధం, తప్పు, అసత్యం
        kn: ಸುಳ್ಳು
        ml: വ്യാജം, തെറ്റ്
        ur: جھوٹ, غلط, جعلی
        ar: خطأ, خاطئ, كاذب, كذب, زائف, مزيف, مفبرك, غير صحيح, غير حقيقي, خبر زائف
        fa: نادرست, دروغ, غلط, جعلی, ساختگی
        he: לא נכון, שקר, שגוי
        ru: ложь, неправда, фейк, неверно, ложно
        uk: неправда, фейк, брехня, неправдиво
        bg: невярно, неистина, лъжа, фалшиво, фалшива новина
        sr: netačno, neistina, neistinito, laž, lažno, lažna vest, нетачно, неистина, неистинито, лаж, лажно
        hr: netočno, neistina, neistinito, laž, lažno
        bs: netačno, neistina, neistinito, laž, lažno
        mk: неточно, невистина, невистинито, лага, лажно
        sq: e pavërtetë, e rreme, gënjeshtër
        hu: hamis, nem igaz, valótlan, álhír, téves
        cs: nepravda, nepravdivé, nepravdivý, lež
        sk: nepravda, nepravdivé, lož
        sl: ne drži, neresnično, neresnica, laž
        da: falsk, forkert, usandt, ikke sandt
        sv: falskt, fel, felaktigt, osant, inte sant
        no: falskt, feil, usant, ikke sant, faktisk helt feil
        is: rangt, ósatt
        fi: väärin, väärä, valhe, epätosi, ei pidä paikkaansa
        et: vale, väär
        lv: meli, nepatiess
        lt: melas, netiesa
        ka: სიცრუე, ყალბი, ტყუილი
        hy: սուտ, կեղծ
        el: ψευδές, ψευδής, ψέμα, λάθος
        ja: 誤り, 虚偽, 偽, デマ, フェイク, 間違い, 嘘
        ko: 거짓, 허위, 가짜, 사실 아님, 전혀 사실 아님
        zh: 假, 虚假, 虛假, 错误, 錯誤, 不实, 不實, 谣言, 謠言
        th: เท็จ, ปลอม, ไม่จริง, ข่าวปลอม
        sw: si kweli, sio kweli, uongo
        am: ሐሰት, ሀሰት, ውሸት
        tl: mali, hindi totoo, peke
        """;

    private const string Unproven = """
        en: unproven, not proven, unverified, not verified, unverifiable, cannot be verified, unconfirmed, unsubstantiated, unsupported
        en: no evidence, no proof, lacks evidence, insufficient evidence, not enough evidence, inconclusive, undetermined, not assessable
        es: sin pruebas, sin evidencia, no hay pruebas, no hay evidencia, no probado, no comprobado, no verificable, inverificable
        es: sin verificar, sin confirmar, no se puede verificar
        pt: sem provas, sem evidências, não comprovado, não verificável, impossível provar, insustentável, inconclusivo
        fr: non prouvé, sans preuve, aucune preuve, pas de preuve, invérifiable, non vérifié, non vérifiable, à vérifier
        de: unbelegt, nicht belegt, ohne Beleg, keine Belege, unbewiesen, keine Beweise, unbestätigt, nicht überprüfbar, unklar
        it: non verificabile, non verificato, non provato, non dimostrato, senza prove, nessuna prova
        nl: onbewezen, niet bewezen, geen bewijs, onbevestigd, niet te controleren
        pl: nieweryfikowalne, niezweryfikowane, nie można zweryfikować, brak dowodów
        ro: imposibil de verificat, fără dovezi
        tr: kanıtlanmamış, doğrulanmamış, doğrulanamadı, kanıt yok, belirsiz
        az: təsdiqlənməyib
        id: belum terbukti, tidak terbukti, tidak ada bukti, tanpa bukti
        vi: chưa được kiểm chứng, chưa xác minh, không có bằng chứng
        hi: अपुष्ट, असत्यापित, कोई सबूत नहीं
        bn: অপ্রমাণিত, যাচাই করা হয়নি
        ta: உறுதிப்படுத்தப்படவில்லை
        te: ధృవీకరించబడలేదు
        ur: غیر مصدقہ
        ar: غير مؤكد, غير مثبت, لا دليل, لا يوجد دليل
        fa: تایید نشده, اثبات نشده
        he: לא מבוסס, אין ראיות
        ru: не доказано, нет доказательств, не подтверждено
        uk: не доведено, немає доказів, не підтверджено
        bg: недоказано, няма доказателства, непроверимо
        sr: nedokazano, nema dokaza, neproverljivo, недоказано, нема доказа
        hr: nedokazano, nema dokaza, neprovjerljivo
        bs: nedokazano, nema dokaza, neprovjereno
        mk: недокажано, нема докази
        sq: e paverifikuar
        hu: nem bizonyított, nincs bizonyíték, bizonyítatlan
        cs: neověřitelné, nelze ověřit, neprokázané
        sk: neoveriteľné
        sl: nedokazano, ni dokazov
        da: udokumenteret, ubekræftet, ingen beviser
        sv: obevisat, obekräftat, inga bevis
        no: udokumentert, ubekreftet, ikke bevist, ingen bevis, faktisk ikke sikkert
        fi: todistamaton, vahvistamaton, ei todisteita
        et: tõestamata
        lv: nepierādīts
        lt: neįrodyta, nepatvirtinta
        el: ατεκμηρίωτο, ανεπιβεβαίωτο, αναπόδεικτο, χωρίς αποδείξεις
        ja: 根拠不明, 判定留保, 検証不能, 未確認
        ko: 판단 유보, 확인 불가
        zh: 未经证实, 未經證實, 无法证实, 無法證實, 证据不足, 證據不足, 没有证据, 沒有證據
        th: ไม่มีหลักฐาน, ยังไม่ได้รับการยืนยัน
        sw: haijathibitishwa, hakuna ushahidi
        am: አልተረጋገጠም
        tl: hindi kumpirmado, walang ebidensya
        """;
}
