/** Names of many languages and scripts, for the large store. */
const words = (text: string) => text.trim().split(/\s*,\s*/)

export const givenNames = words(`
  Ada, Adrián, Aiko, Aino, Alejandra, Amélie, Amina, Anders, Andrzej, Anna, Aoife, Arjun, Astrid, Ayşe, Beatriz, Bjørn,
  Bogdan, Camille, Carlos, Cécile, Chiara, Chukwuemeka, Cillian, Daan, Dagmar, Daniela, Desta, Dmitri, Édouard, Eilidh,
  Ekaterina, Elif, Émile, Emma, Erik, Esperanza, Fatima, Felix, Fionn, François, Freya, Gaëlle, Giulia, Grace, Günther,
  Hanna, Haruto, Håkon, Hedda, Helena, Hiroshi, Ibrahim, Ingrid, Íñigo, Ioana, Isabella, Ivan, Jakub, Jan, Jelena, Joana,
  Jonas, José, Jürgen, Kaja, Karim, Katarzyna, Kenji, Kofi, Kwame, Lars, Layla, Léa, Linus, Łukasz, Lucía, Magnus, Maja,
  Małgorzata, Mandla, Margaret, Mariam, Márton, Matteo, Mehmet, Mei, Miguel, Mónica, Naledi, Nguyen, Nikolai, Noémie,
  Oksana, Olga, Oliver, Óscar, Padraig, Petra, Priya, Rachel, Rafael, Renée, Rosa, Ruben, Salma, Samuel, Sanne, Santiago,
  Şebnem, Siobhán, Sofía, Søren, Štěpán, Sunniva, Svetlana, Tadeusz, Tamar, Thabo, Théo, Thomas, Tomás, Umar, Ursula,
  Valentina, Vojtěch, Wanjiru, Wiktor, Xiomara, Yasmin, Yuki, Yusuf, Zainab, Željko, Zoë, Zsófia, Олена, Иван, Дмитро,
  Марія, Γιώργος, Ελένη, Αθηνά, 伟, 小龙, 静, 花子, 太郎, さくら, 지훈, 서연, محمد, ليلى, דוד, רחל, अर्जुन, प्रिया, ณัฐ`)

export const familyNames = words(`
  Adeyemi, Andersson, Árnason, Baker, Bakker, Bauer, Becker, Bianchi, Björk, Brown, Çelik, Chen, Ceballos, Cohen, Costa,
  Cruz, Czerwiński, Da Silva, De Boer, De Vries, Dąbrowski, Diallo, Dubois, Dupont, Eriksen, Farkas, Fernández, Fischer,
  Fontaine, Fournier, García, Gómez, González, Grant, Greco, Große, Gustafsson, Haddad, Hansen, Hernández, Hoffmann,
  Horváth, Ivanova, Jansen, Janssens, Johansson, Jones, Kamau, Kaplan, Keller, Khan, Kim, Kovačević, Kowalski, Krüger,
  Kruger, Kumar, Lange, Larsen, Laurent, Lefèvre, Lehmann, Lindqvist, López, Lovelace, MacDonald, Maier, Marchetti,
  Martínez, Mbeki, Meijer, Mensah, Meyer, Moreau, Müller, Mulder, Murphy, Nagy, Nakamura, Ndiaye, Németh, Nguyễn, Nielsen,
  Novák, Novotná, Nowak, Ní Bhriain, O'Brien, Okafor, Öztürk, Papadopoulos, Patel, Pérez, Petrov, Popescu, Quiñones,
  Ramírez, Rossi, Ruiz, Sánchez, Santos, Sato, Schäfer, Schmidt, Schneider, Schröder, Sharma, Silva, Şimşek, Singh, Smit,
  Smith, Sørensen, Svensson, Szabó, Tanaka, Tóth, Tremblay, Van den Berg, Van der Meer, Vasquez, Visser, Vogel, Wagner,
  Walker, Wanjiru, Weber, Weiß, Wiśniewski, Wójcik, Wong, Yamamoto, Yıldız, Zhang, Zimmermann, Шевченко, Коваленко,
  Иванов, Кузнецова, Παπασταύρου, Νικολάου, 李, 王, 张, 佐藤, 鈴木, 高橋, 김, 박, الخطيب, حداد, כהן, לוי, शर्मा, पटेल, สุขสวัสดิ์`)

export const departments = words(
  'Web shop, Payments, Mobile, Network, Support, Night watch, Datacentre, Warehouse',
)

export const cities = words(`
  Amsterdam, Athens, Bogotá, Brno, Cairo, Cape Town, Dublin, Gdańsk, Genève, Hanoi, Istanbul, Köln, Kyiv, Lagos, Lima,
  Lisboa, Malmö, Montréal, Mumbai, Nairobi, New York, Oslo, Ōsaka, Reykjavík, São Paulo, Tel Aviv, Zürich`)

export const uses = words(`
  API, Nightly export, CI runner, Status board, Backup of monitors, Invoice import, Grafana, On-call bot, Terraform,
  Deployment gate, Synthetic checks, Alert relay, Data lake, Partner portal, Load test, Release train`)
