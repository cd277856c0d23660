using Amazon.CDK;
using CdkApp;

var app = new App();
var reports = new ReportsStack(app, "Reports");
_ = new TeamStack(app, "Team", reports.Bucket);
_ = new DeploymentStack(app, "Deployment");
_ = new PlatformStack(app, "Platform", reports.Bucket);
_ = new ServiceStack(app, "Orders");
_ = new ServiceStack(app, "Invoices");
var trial = new Stage(app, "Trial");
_ = new ServiceStack(trial, "Orders");
app.Synth();
